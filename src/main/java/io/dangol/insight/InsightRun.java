package io.dangol.insight;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The result of a run that drew insights. Only runs that succeeded have one. */
@Description("The result of a run that drew insights from the facts: as of when, from how much, and how far it can be"
        + " trusted. A failed run leaves none, and the former result stays in force.")
public record InsightRun(
        @Ignore long key,

        @NonNull @Description("What was drawn.") InsightKind kind,

        @NonNull @Description("Facts before this instant are in the result.")
        OffsetDateTime asOf,

        @Nullable @Description("The first day whose facts were looked at; null for all facts.")
        LocalDate windowFrom,

        @NonNull @Description("When the result came into force.")
        OffsetDateTime finishedAt,

        @Description("How many customers were looked at; for ASSOCIATION, how many orders.")
        int subjects,

        @Description("How many rows the result has: forecasts, pairs, cycles, profiles or patterns.")
        int results,

        @Description("Whether there was enough to go by. If not, words says what is missing.")
        boolean reliable,

        @NonNull @Description("What was found and how far it can be trusted, in words.")
        String words)
        implements Node {
    static final String TYPE = "InsightRun";

    @Id
    @NonNull @Description("Opaque id of the result.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
