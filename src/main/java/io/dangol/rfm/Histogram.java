package io.dangol.rfm;

import java.util.ArrayList;
import java.util.List;

/** How often each of few values occurs, ascending, to find a value by its place. */
final class Histogram {
    private final List<Long> values = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();

    void add(long value, long count) {
        values.add(value);
        ends.add(size() + count);
    }

    long size() {
        return ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
    }

    /** The value at the ascending place, from 0. */
    long at(long place) {
        int low = 0;
        int high = ends.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends.get(middle) > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values.get(low);
    }
}
