package io.dangol.audience;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Registered a warranty. */
@Input("WarrantyRegistered")
@Description("Registered a warranty (정품 등록). All fields given must fit one registration.")
public record WarrantyRegistered(
        @Nullable @Description("When it was registered.") DaysAgo daysAgo,

        @Nullable @Description("Its yearly day, a year or more after it, is today or within so many days, up to 364.")
        Integer anniversaryWithinDays,

        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("Of one of these products.")
        List<@NonNull String> products)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.between("anniversaryWithinDays", anniversaryWithinDays, 0, 364)
                .ids(Reference.Kind.PRODUCT, "products", products);
        if (daysAgo != null) {
            daysAgo.check(at.at("daysAgo"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        Facts warranties = new Facts("warranty w", "w.customer_id")
                .whereGiven("w.product_id = any (?::bigint[])", OrderScope.keys(Reference.Kind.PRODUCT, products))
                .figure("max(local_day(w.registered_at, ?))", asking.zone());
        (daysAgo == null ? new DaysAgo(0, null) : daysAgo).where(warranties, "w.registered_at", asking);
        if (anniversaryWithinDays != null) {
            LocalDate today = asking.today();
            warranties
                    .where(
                            "month_day(local_day(w.registered_at, ?)) = any (?::int[])",
                            asking.zone(),
                            MonthDays.from(today, anniversaryWithinDays))
                    // within less than a year, only a day of an earlier year comes round again
                    .where("w.registered_at < ?::timestamptz", asking.start(today));
        }
        return warranties;
    }
}
