package io.dangol.performance;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;

/** How far the treated members of a campaign came, in customers unless said otherwise; revenue in minor units. */
record FunnelFigures(
        long treated,
        long heldOut,
        long sends,
        long sent,
        long delivered,
        long opened,
        long clicked,
        long optedOut,
        long ordered,
        long orders,
        BigDecimal revenue,
        BigDecimal revenueSquares,
        long sentToHoldout,
        long sentOutside) {
    static final FunnelFigures NONE =
            new FunnelFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    double totalRevenue(double unitsOfMoney) {
        return revenue.doubleValue() * unitsOfMoney;
    }

    /** Per member reached. */
    Mean meanRevenue(double unitsOfMoney) {
        return Mean.of(delivered, revenue, revenueSquares).times(unitsOfMoney);
    }

    static FunnelFigures of(Row row) {
        return new FunnelFigures(
                row.getLong("treated"),
                row.getLong("held_out"),
                row.getLong("sends"),
                row.getLong("sent"),
                row.getLong("delivered"),
                row.getLong("opened"),
                row.getLong("clicked"),
                row.getLong("opted_out"),
                row.getLong("ordered"),
                row.getLong("orders"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("revenue_squares"),
                row.getLong("sent_to_holdout"),
                row.getLong("sent_outside"));
    }
}
