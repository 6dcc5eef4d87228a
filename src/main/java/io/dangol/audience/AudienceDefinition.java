package io.dangol.audience;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who is meant: a condition, and an ordered list of exclusions. */
@Input("AudienceDefinition")
@Description(
        "Who is meant: the customers for whom the condition holds, less those whom a step of the waterfall leaves out.")
public record AudienceDefinition(
        @NonNull @Description("Who is in.") CustomerCondition condition,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("Who is left out again, step by step (제외 순서).")
        List<@NonNull AudienceExclusion> exclusions) {

    /** Reads a definition from the JSON in which definitions are stored. */
    public static AudienceDefinition parse(String json) {
        return ConditionJson.read(json);
    }

    List<AudienceExclusion> steps() {
        return exclusions == null ? List.of() : exclusions;
    }

    /** Every tree of the definition. */
    List<CustomerCondition> trees() {
        List<CustomerCondition> trees = new ArrayList<>(List.of(condition));
        steps().forEach(step -> trees.add(step.condition()));
        return trees;
    }
}
