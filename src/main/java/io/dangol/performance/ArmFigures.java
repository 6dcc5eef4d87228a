package io.dangol.performance;

import io.vertx.mutiny.sqlclient.Row;

/**
 * What the members of one arm bought, in the window and in the period before it.
 *
 * @param presence the share of the window in which a member was one, on average: 1 where all were fixed at the launch
 */
record ArmFigures(Moments spend, Moments orders, Moments again, double presence) {
    static final ArmFigures NONE = new ArmFigures(Moments.NONE, Moments.NONE, Moments.NONE, 1);

    static ArmFigures of(Row row) {
        long size = row.getLong("members");
        return new ArmFigures(
                moments(row, size, "spend"),
                moments(row, size, "orders"),
                Moments.ofFlags(size, row.getLong("again"), row.getLong("formerly_again"), row.getLong("again_both")),
                row.getDouble("presence"));
    }

    long size() {
        return spend.size();
    }

    private static Moments moments(Row row, long size, String figure) {
        return new Moments(
                size,
                row.getBigDecimal(figure),
                row.getBigDecimal(figure + "_squares"),
                row.getBigDecimal("former_" + figure),
                row.getBigDecimal("former_" + figure + "_squares"),
                row.getBigDecimal(figure + "_products"));
    }
}
