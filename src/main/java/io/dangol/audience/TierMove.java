package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;

/** Which way a tier is about to move. */
@Description("Which way a membership tier is about to move.")
public enum TierMove {
    @Description("The next tier of the ladder is within reach (승급 예상).")
    UPGRADE,
    @Description("The present tier will not be held (강등 예상).")
    DOWNGRADE
}
