package io.dangol.customer;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What is left of a customer's points. */
@Description("What is left of a customer's points (포인트, 적립금).")
public record Points(
        @Description("Points that can be used now; negative when more were used than earned.")
        int balance,

        @NonNull @Description("Points that expire, soonest first. Of all points those that expire soonest count as used first.")
        List<@NonNull ExpiringPoints> expiring) {
    static final Points NONE = new Points(0, List.of());
}
