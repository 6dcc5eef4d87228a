package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** How many orders; at least one end is given. */
@Description("A range of order counts. At least one end is given; both ends are included.")
public record CountRange(
        @Nullable @Description("The fewest orders that fit; null for any number down to none.")
        Integer atLeast,

        @Nullable @Description("The most orders that fit; null for any number upwards.")
        Integer atMost) {

    public boolean holds(int orders) {
        return (atLeast == null || orders >= atLeast) && (atMost == null || orders <= atMost);
    }
}
