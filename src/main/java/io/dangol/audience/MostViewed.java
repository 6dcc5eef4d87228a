package io.dangol.audience;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The category looked at most. */
@Input("MostViewed")
@Description(
        "Looked at products of one of these categories more often than at any other (가장 많이 본 카테고리); of categories that share the lead, each counts.")
public record MostViewed(
        @NonNull @Description("The categories.") List<@NonNull String> categories,
        @Nullable @Description("When; null for ever.") TimeWindow window)
        implements Condition {
    private static final String VIEWS = "behavior_event e left join product p on p.id = e.product_id";

    @Override
    public void check(Checks at) {
        at.known(Reference.Kind.SEEN_CATEGORY, "categories", categories);
        if (window != null) {
            window.check(at.at("window"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        TimeWindow when = window == null ? TimeWindow.ALWAYS : window;
        LocalDate first = when.first(asking.today());
        OffsetDateTime end =
                when.to() == null ? asking.now() : asking.start(when.to().plusDays(1));
        return new Facts(
                        "(select e.customer_id, coalesce(e.category, p.category) as category, e.occurred_at from "
                                + VIEWS
                                + " where e.kind = 'PRODUCT_VIEW' and coalesce(e.category, p.category) is not null) v",
                        "v.customer_id")
                .where("v.occurred_at < least(?::timestamptz, ?::timestamptz)", asking.now(), end)
                .whereGiven("v.occurred_at >= ?::timestamptz", first == null ? null : asking.start(first))
                .having(
                        "array(select seen from unnest(array_agg(v.category)) seen group by seen order by count(*) desc fetch first 1 row with ties) && ?::varchar[]",
                        (Object) categories.toArray(String[]::new))
                .figure("mode() within group (order by v.category)");
    }
}
