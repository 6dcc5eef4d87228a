package io.dangol.rfm;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cut-offs that lie elsewhere than in the result before, each with the position of its band and both of its places. */
final class MovedCuts {
    private final List<Short> positions = new ArrayList<>();
    private final List<CutOff> lows = new ArrayList<>();
    private final List<CutOff> highs = new ArrayList<>();

    static MovedCuts between(List<CutOff> before, List<CutOff> now, List<Percentile> percentiles) {
        MovedCuts moved = new MovedCuts();
        for (CutOff each : now) {
            before.stream()
                    .filter(other -> other.percentile().equals(each.percentile()))
                    .forEach(other -> moved.add(percentiles.indexOf(each.percentile()) + 1, other, each));
        }
        return moved;
    }

    private void add(int position, CutOff before, CutOff now) {
        int comparison = compare(before, now);
        if (comparison != 0) {
            positions.add((short) position);
            lows.add(comparison < 0 ? before : now);
            highs.add(comparison < 0 ? now : before);
        }
    }

    private static int compare(CutOff one, CutOff other) {
        BigInteger left = BigInteger.valueOf(one.amount12()).multiply(BigInteger.valueOf(other.orders12()));
        BigInteger right = BigInteger.valueOf(other.amount12()).multiply(BigInteger.valueOf(one.orders12()));
        return left.compareTo(right);
    }

    boolean none() {
        return positions.isEmpty();
    }

    Statement bindTo(Statement statement) {
        return statement
                .bind("positions", "smallint[]", positions.toArray(Short[]::new))
                .bind("lowAmounts", "bigint[]", each(lows, CutOff::amount12))
                .bind("lowOrders", "bigint[]", each(lows, CutOff::orders12))
                .bind("highAmounts", "bigint[]", each(highs, CutOff::amount12))
                .bind("highOrders", "bigint[]", each(highs, CutOff::orders12));
    }

    private static Long[] each(List<CutOff> cutOffs, ToLongFunction<CutOff> value) {
        return cutOffs.stream().map(value::applyAsLong).toArray(Long[]::new);
    }
}
