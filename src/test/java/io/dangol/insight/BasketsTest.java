package io.dangol.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dangol.testsupport.SharedData;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BasketsTest {
    @Test
    void groceriesHaveThePublishedPairs() throws IOException {
        Named groceries = read("groceries/transactions.csv", "transaction_id", "item", ".*");
        JsonObject expected = new JsonObject(Files.readString(SharedData.file("groceries/expected.json")));
        JsonObject pairs = expected.getJsonObject("pairs");

        assertThat(groceries.baskets.size()).isEqualTo(expected.getInteger("baskets"));
        assertThat(groceries.pairs(1)).hasSize(pairs.getInteger("distinct"));
        assertThat(groceries.pairs(10)).hasSize(pairs.getInteger("at_least_10"));
        List<Baskets.Pair> frequent = groceries.pairs(98);
        assertThat(frequent).hasSize(pairs.getInteger("at_least_98"));
        JsonArray best = pairs.getJsonArray("top10_lift_min98");
        frequent.sort(Comparator.comparingDouble(Baskets.Pair::lift).reversed());
        for (int i = 0; i < best.size(); i++) {
            assertThat(frequent.get(i).together())
                    .isEqualTo(best.getJsonArray(i).getInteger(2));
            assertThat(frequent.get(i).support()).isCloseTo(best.getJsonArray(i).getDouble(5), within(1e-12));
            assertThat(frequent.get(i).lift()).isCloseTo(best.getJsonArray(i).getDouble(8), within(1e-12));
        }
    }

    @Test
    void groceriesHaveThePublishedRulesOfTwoItems() throws IOException {
        Named groceries = read("groceries/transactions.csv", "transaction_id", "item", ".*");
        int minimum = (int) Math.ceil(0.006 * groceries.baskets.size());

        long rules = groceries.pairs(minimum).stream()
                .mapToLong(pair -> (pair.confidence() >= 0.25 ? 1 : 0) + (pair.reverseConfidence() >= 0.25 ? 1 : 0))
                .sum();

        assertThat(rules).isEqualTo(150);
    }

    @Test
    void onlineRetailHasTheExpectedPairs() {
        Named retail = read("online_retail/order_items.csv", "InvoiceNo", "StockCode", "\\d{5}.*");
        Map<String, Baskets.Pair> found = new LinkedHashMap<>();
        retail.pairs(100).forEach(pair -> {
            found.put(retail.name(pair.first()) + "+" + retail.name(pair.second()), pair);
            found.put(retail.name(pair.second()) + "+" + retail.name(pair.first()), pair);
        });

        List<NamedCsvRecord> expected = rows("online_retail/expected_pairs_half.csv");
        // The file holds every second one of the pairs.
        assertThat(found.size() / 2).isBetween(2 * expected.size() - 1, 2 * expected.size());
        for (NamedCsvRecord row : expected) {
            Baskets.Pair pair = found.get(row.getField("a") + "+" + row.getField("b"));
            assertThat(pair.together()).isEqualTo(Integer.parseInt(row.getField("pair_count")));
            assertThat(pair.support()).isCloseTo(Double.parseDouble(row.getField("support")), within(1e-12));
            assertThat(pair.lift()).isCloseTo(Double.parseDouble(row.getField("lift")), within(1e-9));
        }
    }

    @Test
    void randomBasketsAgreeWithCountingEveryPair() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Baskets baskets = new Baskets(1);
            Map<String, Integer> naive = new LinkedHashMap<>();
            for (int basket = random.nextInt(30); basket > 0; basket--) {
                int[] items = random.ints(random.nextInt(8), 0, 12).toArray();
                baskets.add(0, items);
                countNaively(items, naive);
            }
            Map<String, Integer> counted = new LinkedHashMap<>();
            baskets.pairs(1, pair -> counted.put(pair.first() + "+" + pair.second(), pair.together()));
            assertThat(counted).containsExactlyInAnyOrderEntriesOf(naive);
        }
    }

    private static void countNaively(int[] items, Map<String, Integer> counts) {
        Set<Integer> distinct = new TreeSet<>();
        for (int item : items) {
            distinct.add(item);
        }
        for (int first : distinct) {
            for (int second : distinct) {
                if (first < second) {
                    counts.merge(first + "+" + second, 1, Integer::sum);
                }
            }
        }
    }

    private record Named(Baskets baskets, List<String> names) {
        List<Baskets.Pair> pairs(int minimum) {
            List<Baskets.Pair> found = new ArrayList<>();
            baskets.pairs(minimum, found::add);
            return found;
        }

        String name(int item) {
            return names.get(item);
        }
    }

    private static Named read(String file, String basketColumn, String itemColumn, String itemPattern) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, List<Integer>> byBasket = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(file)) {
            String item = row.getField(itemColumn);
            if (item.matches(itemPattern)) {
                numbers.putIfAbsent(item, numbers.size());
                byBasket.computeIfAbsent(row.getField(basketColumn), any -> new ArrayList<>())
                        .add(numbers.get(item));
            }
        }
        Baskets baskets = new Baskets(1);
        byBasket.values()
                .forEach(items -> baskets.add(0, items.stream().mapToInt(i -> i).toArray()));
        return new Named(baskets, List.copyOf(numbers.keySet()));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(SharedData.file(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
