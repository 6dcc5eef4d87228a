package io.dangol.purchase;

import io.dangol.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One line of an order. */
@Description("One line of an order.")
public record OrderItem(
        @Ignore long productKey,
        @Description("Number of the line within the order.") int line,
        @Description("How many pieces.") int quantity,
        @NonNull @Description("Regular price of one piece.") Money unitPrice,
        @NonNull @Description("What was paid for the line.") Money paidAmount) {}
