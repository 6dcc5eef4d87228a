package io.dangol.insight;

import io.dangol.shared.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What was bought in a month. */
@Description("What known customers bought in a month (월별 매출).")
public record PurchaseMonth(
        @NonNull @Description("The month's first day.") LocalDate month,

        @NonNull @Description("Orders before this instant were known: the month that holds it is not over.")
        OffsetDateTime asOf,

        @Description("Orders that count.") int orders,

        @Description("Customers who ordered (구매 고객).") int buyers,

        @Description("Those who ordered for the first time (신규 구매 고객).")
        int newBuyers,

        @NonNull @Description("What they paid for goods, net of discounts and refunds.")
        Money revenue,

        @NonNull @Description("Average order value (객단가).") Money averageOrderValue) {}
