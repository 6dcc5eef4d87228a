package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;

/** What there is to be drawn from the facts, each by runs of its own. */
@Description("What there is to be drawn from the facts, each by runs of its own.")
public enum InsightKind {
    @Description("Expected orders, spend and next-order date of each buyer (구매 예측).")
    FORECAST,
    @Description("Products and categories bought together (연관 구매).")
    ASSOCIATION;

    /** The kind of these runs in the ledger, which is also their lease. */
    public String ledgerKind() {
        return "INSIGHT_" + name();
    }
}
