package io.dangol.audience;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A marketplace buyer on the way to the own mall. */
@Input("OwnMallCandidate")
@Description(
        "Bought on a marketplace what often precedes a first order in the own mall (자사몰 전환 패턴), and has not ordered there yet.")
public record OwnMallCandidate(
        @DefaultValue("true")
        @Description("Only patterns whose lower bound lies above the average of marketplace buyers.")
        boolean provenOnly,

        @Nullable @Description("When it was bought; null for ever.")
        TimeWindow window)
        implements Condition {
    private static final String BY_KIND = "purchase_order o join channel ch on ch.id = o.channel_id";

    @Override
    public void check(Checks at) {
        if (window != null) {
            window.check(at.at("window"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        Facts candidates = new Facts(
                        BY_KIND + " join order_item i on i.order_id = o.id join product p on p.id = i.product_id"
                                + " join own_mall_pattern w on w.product_id = p.id or w.category = p.category",
                        "o.customer_id")
                .where("o.counted and o.customer_id is not null and ch.kind = 'MARKETPLACE'")
                .where("(w.proven or not ?)", provenOnly)
                .figure("max(round(w.conversion_rate::numeric, 4))");
        Facts ownMall = new Facts(BY_KIND, "o.customer_id")
                .where("o.counted and o.customer_id is not null and ch.kind = 'OWN_MALL'")
                .where("o.ordered_at < ?::timestamptz", asking.now());
        return Predicate.all(
                (window == null ? TimeWindow.ALWAYS : window).where(candidates, "o.ordered_at", asking),
                Predicate.not(ownMall));
    }
}
