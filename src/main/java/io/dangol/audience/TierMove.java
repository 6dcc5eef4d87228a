package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;

/** Which way a tier moves on the ladder in force. */
@Description("Which way a membership tier moves on the tier ladder in force.")
public enum TierMove {
    @Description("Up (승급): the next tier of the ladder is reached, or within reach.")
    UPGRADE,
    @Description("Down (강등): the present tier was not held, or will not be.")
    DOWNGRADE
}
