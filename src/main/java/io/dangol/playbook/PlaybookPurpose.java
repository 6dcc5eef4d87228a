package io.dangol.playbook;

import org.eclipse.microprofile.graphql.Description;

/** What an action is to achieve. */
@Description("What an action is to achieve (목적).")
public enum PlaybookPurpose {
    @Description("Greet who just came (가입 환영).")
    WELCOME,
    @Description("Lead to the first order (첫 구매).")
    FIRST_ORDER,
    @Description("Lead to the next order (재구매).")
    REPEAT_ORDER,
    @Description("Sell what goes with what was bought (연관 구매).")
    CROSS_SELL,
    @Description("Win members (회원 전환).")
    MEMBERSHIP,
    @Description("Win buyers of other channels for the own mall (자사몰 전환).")
    CHANNEL_SHIFT,
    @Description("Remind of a benefit that the customer has (혜택 안내).")
    BENEFIT,
    @Description("Care for the relationship without selling (관계 유지).")
    RELATIONSHIP,
    @Description("Tell news (소식).")
    NEWS,
    @Description("Keep who is about to go (이탈 방지).")
    CHURN_PREVENTION,
    @Description("Win back who went (복귀).")
    WIN_BACK
}
