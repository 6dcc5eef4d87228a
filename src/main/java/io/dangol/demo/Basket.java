package io.dangol.demo;

import io.dangol.demo.Catalogue.Product;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes into one order and what is paid for it. All amounts are in won, of goods without shipping.
 *
 * @param coupon whether a coupon gave the discount
 */
record Basket(List<Line> lines, long listed, long discount, boolean coupon) {
    private static final long COUPON_MOST = 50_000;

    /** @param unitPrice what the listing asked */
    record Line(Product product, int quantity, long unitPrice, long paid) {
        long listed() {
            return quantity * unitPrice;
        }
    }

    /** How an order came to be cheaper. */
    private enum Reduction {
        NONE,
        SALE,
        COUPON;

        static Reduction of(Outlet outlet, Dice dice) {
            return values()[
                    switch (outlet) {
                        case OWN_MALL -> dice.weighted(74, 14, 12);
                        case MARKETPLACE -> dice.weighted(72, 28, 0);
                        default -> dice.weighted(90, 10, 0);
                    }];
        }
    }

    static Basket fill(Catalogue catalogue, @Nullable Person person, Outlet outlet, Dice dice) {
        double wish = (person == null ? dice.logNormal(260_000, .9) : person.spend()) * dice.logNormal(1, .5);
        int count = 1 + dice.weighted(84, 12, 4);
        int favourite = person == null ? dice.below(8) : person.favourite();
        int second = person == null ? favourite : person.second();
        List<Line> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Product product = catalogue.near(wish / count, dice, favourite, second);
            long price = Math.max(10_000, Math.round(product.price() * dice.logNormal(1, .07) / 1000) * 1000);
            int quantity = dice.chance(.03) ? 2 : 1;
            lines.add(new Line(product, quantity, price, quantity * price));
        }
        long listed = lines.stream().mapToLong(Line::listed).sum();
        Reduction reduction = Reduction.of(outlet, dice);
        long discount = switch (reduction) {
            case NONE -> 0;
            case SALE -> listed * dice.between(5, 20) / 100 / 100 * 100;
            case COUPON -> Math.min(COUPON_MOST, listed / 10 / 100 * 100);
        };
        return new Basket(reduced(lines, listed, discount), listed, discount, reduction == Reduction.COUPON);
    }

    long paid() {
        return listed - discount;
    }

    /** The discount spread over the lines by their price; the last one takes what rounding left. */
    private static List<Line> reduced(List<Line> lines, long listed, long discount) {
        List<Line> reduced = new ArrayList<>(lines.size());
        long left = discount;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            long part = i == lines.size() - 1 ? left : discount * line.listed() / listed;
            left -= part;
            reduced.add(new Line(line.product, line.quantity, line.unitPrice, line.listed() - part));
        }
        return reduced;
    }
}
