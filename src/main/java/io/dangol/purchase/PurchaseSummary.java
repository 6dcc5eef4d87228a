package io.dangol.purchase;

import io.dangol.shared.Money;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a customer bought, over all counted orders. */
@Description("What a customer bought, over all orders that count.")
public record PurchaseSummary(
        @Description("Number of orders (주문 수).") int orderCount,

        @NonNull @Description("Net amount of all orders (총 구매액).")
        Money totalSpent,

        @Nullable @Description("Net amount per order (객단가), rounded to the currency's unit; null without orders.")
        Money averageOrderValue,

        @Nullable @Description("When the first order was placed (첫 구매); null without orders.")
        OffsetDateTime firstOrderAt,

        @Nullable @Description("When the last order was placed (최근 구매); null without orders.")
        OffsetDateTime lastOrderAt) {}
