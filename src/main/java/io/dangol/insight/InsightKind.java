package io.dangol.insight;

import io.dangol.job.RunKind;
import org.eclipse.microprofile.graphql.Description;

/** What there is to be drawn from the facts, each by runs of its own. */
@Description("What there is to be drawn from the facts, each by runs of its own.")
public enum InsightKind {
    @Description("Expected orders, spend and next-order date of each buyer (구매 예측).")
    FORECAST,
    @Description("Products and categories bought together (연관 구매).")
    ASSOCIATION,
    @Description("After how long customers buy a product or category again (구매 주기).")
    PURCHASE_CYCLE,
    @Description("Who buys only with discounts (할인 민감도).")
    DISCOUNT,
    @Description("What brings marketplace buyers to the own mall (플랫폼 → 자사몰 전환).")
    OWN_MALL,
    @Description("How many buyers come back, month by month (코호트 재구매).")
    COHORT;

    /** The kind of these runs in the ledger, which is also their lease. */
    public RunKind ledgerKind() {
        return RunKind.valueOf("INSIGHT_" + name());
    }
}
