package io.dangol.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a batch of rows. The four add up to the number of rows given.
 *
 * @param inserted rows that were new
 * @param changed rows that said something new about a known fact
 * @param unchanged rows that said nothing new
 * @param refused rows that could not be loaded, and why
 */
public record LoadResult(int inserted, int changed, int unchanged, List<RefusedRow> refused) {
    public static final LoadResult NONE = new LoadResult(0, 0, 0, List.of());

    /** The result of a statement that says how many of the rows it inserted and changed. */
    public static LoadResult of(int rows, long inserted, long changed) {
        return new LoadResult((int) inserted, (int) changed, (int) (rows - inserted - changed), List.of());
    }

    /** The same result of rows that were picked from a batch: refused rows by their places in it. */
    LoadResult at(List<Integer> places) {
        return new LoadResult(
                inserted,
                changed,
                unchanged,
                refused.stream()
                        .map(row -> new RefusedRow(places.get(row.index()), row.problem()))
                        .toList());
    }

    public LoadResult plus(LoadResult other) {
        List<RefusedRow> all = refused;
        if (!other.refused.isEmpty()) {
            all = new ArrayList<>(refused);
            all.addAll(other.refused);
        }
        return new LoadResult(inserted + other.inserted, changed + other.changed, unchanged + other.unchanged, all);
    }
}
