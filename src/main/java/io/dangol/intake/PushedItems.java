package io.dangol.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The lines that pushed orders bring along. */
final class PushedItems {
    private PushedItems() {}

    /** Reads the lines of the orders that were read without a problem. */
    static PushBatch<OrderItemRow> read(
            OrderItemLoader loader, PushRequest request, ReadingRules rules, IntPredicate sound) {
        List<Cells> lines = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < request.items().size(); i++) {
            List<Cells> ofOrder = request.items().get(i);
            if (ofOrder != null && sound.test(i)) {
                for (int j = 0; j < ofOrder.size(); j++) {
                    lines.add(ofOrder.get(j));
                    paths.add("input." + request.list() + "." + i + ".items." + j);
                }
            }
        }
        return new PushBatch<>(loader, paths::get).read(lines, rules);
    }
}
