package io.dangol.performance;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;

/** Exact sums over the members of one arm in one slice; amounts in minor units. */
record ExperimentSums(
        String arm,
        String slice,
        long members,
        Moments spend,
        Moments orders,
        Moments ordered,
        Moments visited,
        Moments spendOverOrders,
        Moments spendOverVisitors) {

    static ExperimentSums of(Row row) {
        long members = row.getLong("members");
        BigDecimal former = row.getBigDecimal("former");
        BigDecimal squares = row.getBigDecimal("former_squares");
        BigDecimal visited = BigDecimal.valueOf(row.getLong("visited"));
        Moments spend = with(members, row, "spend", former, squares);
        Moments orders = with(members, row, "orders", former, squares);
        return new ExperimentSums(
                row.getString("arm_key"),
                row.getString("slice"),
                members,
                spend,
                orders,
                flags(members, row, "ordered", former, squares),
                flags(members, row, "visited", former, squares),
                new Moments(members, spend.x(), spend.xx(), orders.x(), orders.xx(), row.getBigDecimal("orders_spend")),
                new Moments(members, spend.x(), spend.xx(), visited, visited, row.getBigDecimal("visited_spend")));
    }

    static ExperimentSums none(String arm, String slice) {
        Moments none = Moments.NONE;
        return new ExperimentSums(arm, slice, 0, none, none, none, none, none, none);
    }

    /** The figure with what the customer spent in the period before, by which it is adjusted. */
    Moments moments(ExperimentMetric metric) {
        return switch (metric) {
            case CONVERSION_RATE -> ordered;
            case VISIT_RATE -> visited;
            case SPEND_PER_MEMBER -> spend;
            case ORDERS_PER_MEMBER -> orders;
            case AVERAGE_ORDER_VALUE -> spendOverOrders;
            case SPEND_PER_VISITOR -> spendOverVisitors;
        };
    }

    private static Moments with(long members, Row row, String figure, BigDecimal former, BigDecimal squares) {
        return new Moments(
                members,
                row.getBigDecimal(figure),
                row.getBigDecimal(figure + "_squares"),
                former,
                squares,
                row.getBigDecimal(figure + "_former"));
    }

    private static Moments flags(long members, Row row, String figure, BigDecimal former, BigDecimal squares) {
        BigDecimal having = BigDecimal.valueOf(row.getLong(figure));
        return new Moments(members, having, having, former, squares, row.getBigDecimal(figure + "_former"));
    }
}
