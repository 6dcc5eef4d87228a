package io.dangol.insight;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects orders, which arrive item by item, as baskets of products and as baskets of categories. */
final class AssociationBaskets {
    private static final int NO_CATEGORY = -1;

    private final Map<Long, Integer> productNumbers = new HashMap<>();
    private final List<Long> productKeys = new ArrayList<>();
    private final List<Integer> categoryOfProduct = new ArrayList<>();
    private final Map<String, Integer> categoryNumbers = new HashMap<>();
    private final List<String> categories = new ArrayList<>();
    private final Baskets productBaskets;
    private final Baskets categoryBaskets;
    private int[] basket = new int[64];
    private int filled;
    private long order;
    private int period;

    AssociationBaskets(int periods) {
        this.productBaskets = new Baskets(periods);
        this.categoryBaskets = new Baskets(periods);
    }

    /** Makes a product known. */
    void product(long key, @Nullable String category) {
        productNumbers.put(key, productKeys.size());
        productKeys.add(key);
        categoryOfProduct.add(
                category == null
                        ? NO_CATEGORY
                        : categoryNumbers.computeIfAbsent(category, name -> {
                            categories.add(name);
                            return categories.size() - 1;
                        }));
    }

    /** Adds an item; those of one order follow one another. Products that came after the reading began are left out. */
    void item(Row row) {
        long of = row.getLong("order_id");
        if (of != order) {
            endOrder();
            order = of;
            period = row.getInteger("period");
        }
        Integer number = productNumbers.get(row.getLong("product_id"));
        if (number != null) {
            basket = filled < basket.length ? basket : Arrays.copyOf(basket, basket.length * 2);
            basket[filled++] = number;
        }
    }

    /** Ends the order at hand, the last one by a call from outside. */
    void endOrder() {
        if (filled > 0) {
            int[] products = Arrays.copyOf(basket, filled);
            productBaskets.add(period, products);
            categoryBaskets.add(
                    period,
                    Arrays.stream(products)
                            .map(categoryOfProduct::get)
                            .filter(category -> category != NO_CATEGORY)
                            .toArray());
        }
        filled = 0;
    }

    Baskets products() {
        return productBaskets;
    }

    Baskets categories() {
        return categoryBaskets;
    }

    long productKey(int number) {
        return productKeys.get(number);
    }

    String category(int number) {
        return categories.get(number);
    }
}
