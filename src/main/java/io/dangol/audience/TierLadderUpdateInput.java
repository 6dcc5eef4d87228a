package io.dangol.audience;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A new ladder. */
@Input("TierLadderUpdateInput")
@Description("What shall earn a membership tier. It takes the place of the ladder in force.")
public record TierLadderUpdateInput(
        @Description("Orders within so many calendar months count, 1 to 120.")
        int months,

        @NonNull @Description(
                "The tiers, the lowest first, 1 to 20. Each demands more than the one before it, and less of nothing.")
        List<@NonNull TierStepInput> steps) {}
