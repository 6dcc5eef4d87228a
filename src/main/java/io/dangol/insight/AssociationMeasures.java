package io.dangol.insight;

import io.vertx.mutiny.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;

/** How strongly one thing goes with another. */
@Description("How strongly one thing goes with another in the orders of the window (연관 규칙).")
public record AssociationMeasures(
        @Description("Orders with both.") int orders,

        @Description("Orders with the first.") int firstOrders,

        @Description("Orders with the second, the associated one.")
        int associatedOrders,

        @Description("All orders of the window.") int allOrders,

        @Description("Support (지지도): share of all orders that hold both.")
        double support,

        @Description("Confidence (신뢰도): of the orders with the first, the share that holds the second too.")
        double confidence,

        @Description("Lift (향상도): how many times more often they stand together than if they had nothing to do with one"
                + " another.")
        double lift,

        @Description("In how many equal parts the window was split.")
        int periods,

        @Description(
                "In how many of these the lift was above 1: an association that holds in all of them is no accident"
                        + " of a season.")
        int stablePeriods,

        @Description(
                "Customers who looked at the associated one within the window: with none, it was bought without ever"
                        + " being seen in the shop.")
        int viewers) {

    static AssociationMeasures of(Row row) {
        return new AssociationMeasures(
                row.getInteger("orders"),
                row.getInteger("first_orders"),
                row.getInteger("associated_orders"),
                row.getInteger("all_orders"),
                row.getDouble("support"),
                row.getDouble("confidence"),
                row.getDouble("lift"),
                row.getInteger("periods"),
                row.getInteger("stable_periods"),
                row.getInteger("viewers"));
    }
}
