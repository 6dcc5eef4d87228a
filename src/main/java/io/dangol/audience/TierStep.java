package io.dangol.audience;

import io.dangol.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What one tier demands. */
@Description("What one membership tier demands of the orders within the months of the ladder: both figures, at least.")
public record TierStep(
        @NonNull @Description("The tier, as the channels report it.")
        String tier,

        @Description("Counted orders; 0 when their number does not matter.")
        int orders,

        @NonNull @Description("What they were worth together, net of refunds; 0 when it does not matter.")
        Money amount) {}
