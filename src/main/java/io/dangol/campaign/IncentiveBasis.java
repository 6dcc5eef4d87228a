package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;

/** For what an incentive is paid each time. Stored by name. */
@Description("For what an incentive is paid each time.")
public enum IncentiveBasis {
    @Description("For everybody to whom the campaign sends a message, such as a gift or points (발송 대상당).")
    PER_RECIPIENT,
    @Description("For every coupon that a member uses (사용 건당).")
    PER_REDEMPTION
}
