package io.dangol.lifecycle;

import org.eclipse.microprofile.graphql.Description;

/** Where a customer stands with the brand. Every customer is in exactly one. The conditions are tried in this order. */
@Description("Where a customer stands with the brand (라이프사이클 단계). Every customer is in exactly one.")
public enum LifecycleStage {
    @Description("가망: known or signed up, and never ordered.")
    PROSPECT("가망"),
    @Description("휴면: ordered once, and not within the active window.")
    DORMANT("휴면"),
    @Description("복귀: ordered again after having been dormant, until the order that ends the return.")
    RESURRECTED("복귀"),
    @Description("신규: ordered first a short while ago, and not often yet.")
    NEW("신규"),
    @Description("이탈임박: within the active window, and very late against their own rhythm.")
    CHURN_IMMINENT("이탈임박"),
    @Description("이탈주의: within the active window, and late against their own rhythm.")
    AT_RISK("이탈주의"),
    @Description("충성: active, with several orders within 12 months.")
    LOYAL("충성"),
    @Description("활성: ordered within the active window, and nothing of the above.")
    ACTIVE("활성");

    private final String nameKo;

    LifecycleStage(String nameKo) {
        this.nameKo = nameKo;
    }

    String nameKo() {
        return nameKo;
    }
}
