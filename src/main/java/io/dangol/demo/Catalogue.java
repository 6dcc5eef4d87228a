package io.dangol.demo;

import io.dangol.demo.CatalogueWords.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the demo brand trades in, cheapest first. A product's id is its place in the list plus one. */
final class Catalogue {
    /** How far to either side of a wished price a shopper looks. */
    private static final int WINDOW = 14;

    private final List<Product> products;
    private final int[] prices;

    private Catalogue(List<Product> products) {
        this.products = products;
        this.prices = products.stream().mapToInt(Product::price).toArray();
    }

    /** @param price in won */
    record Product(int id, String externalId, String name, String brand, int category, int price) {
        String categoryName() {
            return CatalogueWords.CATEGORIES.get(category).name();
        }
    }

    static Catalogue of(long seed) {
        Dice dice = Dice.of(seed, "catalogue", 0);
        Set<String> names = new HashSet<>();
        List<Product> made = new ArrayList<>();
        for (int category = 0; category < CatalogueWords.CATEGORIES.size(); category++) {
            Category kind = CatalogueWords.CATEGORIES.get(category);
            for (int i = 0; i < kind.products(); i++) {
                made.add(product(dice, kind, category, names));
            }
        }
        made.sort(Comparator.comparingInt(Product::price).thenComparing(Product::name));
        List<Product> products = new ArrayList<>(made.size());
        for (Product product : made) {
            int id = products.size() + 1;
            products.add(new Product(
                    id,
                    String.format(Locale.ROOT, "P-%04d", id),
                    product.name,
                    product.brand,
                    product.category,
                    product.price));
        }
        return new Catalogue(List.copyOf(products));
    }

    private static Product product(Dice dice, Category kind, int category, Set<String> names) {
        String brand = dice.pick(CatalogueWords.BRANDS);
        String name = brand + " " + dice.pick(kind.models()) + " " + dice.pick(CatalogueWords.COLOURS);
        String unique = name;
        for (int edition = 2; !names.add(unique); edition++) {
            unique = name + " " + edition;
        }
        int price = 1000 * bounded((int) (dice.logNormal(kind.median(), kind.spread()) / 1000), 19, 30_000);
        return new Product(0, "", unique, brand, category, price);
    }

    List<Product> products() {
        return products;
    }

    Product byId(int id) {
        return products.get(id - 1);
    }

    /** A product near the wished price, of a category that the shopper likes if there is one. */
    Product near(double price, Dice dice, int favourite, int second) {
        int at = Arrays.binarySearch(prices, (int) price);
        int middle = at >= 0 ? at : -at - 1;
        Product found = products.get(bounded(middle, 0, prices.length - 1));
        for (int look = 0; look < 4; look++) {
            int index = bounded(middle + dice.between(-WINDOW, WINDOW), 0, prices.length - 1);
            found = products.get(index);
            if (found.category == favourite || found.category == second) {
                return found;
            }
        }
        return found;
    }

    private static int bounded(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
