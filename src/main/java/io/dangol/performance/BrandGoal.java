package io.dangol.performance;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the brand wants to reach in a year. */
@Description("What the brand wants to reach in a year (연간 목표).")
public record BrandGoal(
        @Ignore long rowId,

        @NonNull @Description("The calendar year in the brand's zone.")
        int year,

        @NonNull @Description("What is counted.") BrandGoalMeasure measure,

        @Nullable @Description("How many customers; null when the goal is a growth.")
        Integer target,

        @Nullable @Description("By how much last year is to be exceeded: 0.441 is 44.1 percent; null when the goal is a number.")
        Double growth,

        @NonNull @Description("When it last changed.") OffsetDateTime updatedAt)
        implements Node {
    static final String TYPE = "BrandGoal";

    @Id
    @NonNull @Description("Opaque id of the goal.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, rowId);
    }
}
