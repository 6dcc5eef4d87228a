package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A range of whole numbers. */
@Input("NumberRange")
@Description("A range of whole numbers, both ends included. At least one end is given.")
public record NumberRange(
        @Nullable @Description("The smallest that fits; null for any down to none.")
        Integer atLeast,

        @Nullable @Description("The largest that fits; null for any upwards.")
        Integer atMost) {
    void check(Checks at, int least, int most) {
        at.require(atLeast != null || atMost != null, null, "Give atLeast, atMost or both.")
                .between("atLeast", atLeast, least, most)
                .between("atMost", atMost, least, most)
                .require(
                        atLeast == null || atMost == null || atLeast <= atMost,
                        "atLeast",
                        "atLeast " + atLeast + " is above atMost " + atMost + ". Swap them.");
    }

    boolean holds(long number) {
        return (atLeast == null || number >= atLeast) && (atMost == null || number <= atMost);
    }

    /** Demands the range of an SQL number. */
    Facts having(Facts facts, String number) {
        return facts.havingGiven(number + " >= ?::bigint", atLeast).havingGiven(number + " <= ?::bigint", atMost);
    }

    Facts fits(Facts facts, String number) {
        return facts.fitsGiven(number + " >= ?::bigint", atLeast).fitsGiven(number + " <= ?::bigint", atMost);
    }
}
