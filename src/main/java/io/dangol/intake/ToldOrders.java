package io.dangol.intake;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders that their lines tell whole.
 *
 * @param sound those that add up
 * @param refused those that do not, and why
 */
record ToldOrders(List<OrderRow> sound, Map<OrderRow.Key, CellProblem> refused) {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(AmountText.LARGEST);

    static ToldOrders of(Iterable<Row> rows) {
        ToldOrders told = new ToldOrders(new ArrayList<>(), new HashMap<>());
        rows.forEach(told::add);
        return told;
    }

    private void add(Row row) {
        OrderRow.Key key = new OrderRow.Key(row.getString("channel_key"), row.getString("order_id"));
        CellProblem problem = problem(row);
        if (problem == null) {
            sound.add(order(key, row));
        } else {
            refused.put(key, problem);
        }
    }

    private static @Nullable CellProblem problem(Row row) {
        BigDecimal paid = row.getBigDecimal("paid");
        BigDecimal list = row.getBigDecimal("list");
        BigDecimal returned = row.getBigDecimal("returned");
        if (row.getLong("customers") > 1) {
            return OrderItemProblems.strangers();
        }
        if (paid == null) {
            return OrderItemProblems.nothingSold();
        }
        if (paid.compareTo(LARGEST) > 0 || list.compareTo(LARGEST) > 0) {
            return OrderItemProblems.tooLarge();
        }
        return returned != null && returned.compareTo(paid) > 0 ? OrderItemProblems.tooMuchReturned() : null;
    }

    private static OrderRow order(OrderRow.Key key, Row row) {
        String customer = row.getString("customer");
        BigDecimal returned = row.getBigDecimal("returned");
        boolean cancelled = "CANCELLED".equals(row.getString("status"));
        long paid = row.getBigDecimal("paid").longValueExact();
        long list = row.getBigDecimal("list").longValueExact();
        return new OrderRow(
                key.channel(),
                key.externalId(),
                customer == null ? null : new IdentityKey(key.channel(), customer),
                row.getString("store"),
                row.getOffsetDateTime("ordered_at").toInstant(),
                paid,
                list,
                Math.max(list - paid, 0),
                row.getString("status"),
                returned == null ? null : (Long) (cancelled ? 0L : returned.longValueExact()),
                row.getString("coupon"));
    }

    /** Why the order was refused; ids that several channels share mean the same problem for each. */
    CellProblem problemOf(String orderId) {
        return refused.entrySet().stream()
                .filter(entry -> entry.getKey().externalId().equals(orderId))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
