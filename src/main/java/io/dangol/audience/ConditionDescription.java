package io.dangol.audience;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A kind of condition, for an editor. */
@Description("A kind of condition, for an editor: what it is called and what it takes.")
public record ConditionDescription(
        @NonNull @Description("The field of the input type CustomerCondition.")
        String name,

        @NonNull @Description("English name.") String title,
        @NonNull @Description("Korean name (조건 이름).") String titleKo,

        @NonNull @Description("What it says, as the schema describes it.")
        String description,

        @NonNull @Description("Where an editor shows it.") ConditionGroup group,
        @NonNull @Description("What it takes.") List<@NonNull ConditionField> fields) {}
