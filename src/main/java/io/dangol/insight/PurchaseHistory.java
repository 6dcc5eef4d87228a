package io.dangol.insight;

/**
 * What a buyer-behaviour model needs to know of a customer. All times are in one unit, counted from the first purchase.
 *
 * @param repeats number of purchase occasions after the first (x)
 * @param last time of the last purchase (t_x), zero without a repeat
 * @param age time observed (T), at least {@code last}
 */
public record PurchaseHistory(int repeats, double last, double age) {
    public PurchaseHistory {
        if (repeats < 0 || last < 0 || age < last) {
            throw new IllegalArgumentException("A purchase history needs repeats ≥ 0 and 0 ≤ last ≤ age, not " + repeats
                    + ", " + last + ", " + age);
        }
    }
}
