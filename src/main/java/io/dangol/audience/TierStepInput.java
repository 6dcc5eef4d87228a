package io.dangol.audience;

import io.dangol.shared.Decimal;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What one tier shall demand. */
@Input("TierStepInput")
@Description("What one membership tier shall demand. The lowest may demand nothing.")
public record TierStepInput(
        @NonNull @Description("The tier, as the channels report it, up to 64 characters.")
        String tier,

        @DefaultValue("0") @Description("At least so many counted orders, up to 10000.")
        int orders,

        @Nullable @Description("Worth at least so much together, in the brand's currency; null when it does not matter.")
        Decimal amount) {}
