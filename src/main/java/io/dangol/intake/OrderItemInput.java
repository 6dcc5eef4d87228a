package io.dangol.intake;

import io.dangol.shared.Decimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A line of a pushed order (주문 상품). */
@Input("OrderItemInput")
@Description("A line of a pushed order (주문 상품).")
public record OrderItemInput(
        @Nullable @Description("The line's number in its order; made when left out.")
        Integer line,

        @NonNull @Description("The product; a new id opens a product.")
        String productId,

        @NonNull @Description("How many, 1 or more.") int quantity,

        @Nullable @Description("The list price of one; needed where no paid amount is given.")
        Decimal unitPrice,

        @Nullable @Description("What was paid for the line after discounts; quantity times unit price when left out.")
        Decimal paidAmount) {

    Cells cells() {
        return Cells.of(List.of(OrderItemField.values()))
                .with(OrderItemField.LINE, line)
                .with(OrderItemField.PRODUCT_ID, productId)
                .with(OrderItemField.QUANTITY, quantity)
                .with(OrderItemField.UNIT_PRICE, unitPrice)
                .with(OrderItemField.PAID_AMOUNT, paidAmount);
    }
}
