package io.dangol.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same facts lead to the same state in whatever order, pieces and company they come. */
@QuarkusTest
@TestSecurity(
        user = "shop",
        roles = {"INTAKE"})
class ImportOrderTest {
    private static final String ORDER_HEADER =
            "order_id,channel,customer_id,ordered_at,amount,discount,status,refund,store\n";
    private static final String LINE_HEADER = "order_id,customer_id,date,sku,quantity,unit_price\n";
    private static final String ORDERS = """
            select string_agg(concat_ws('|', ch.key, o.external_id, i.external_id, s.key, o.ordered_at, o.status,
                o.list_amount, o.discount_amount, o.paid_amount, o.refunded_amount, o.counted), E'\\n'
                order by ch.key, o.external_id)
            from purchase_order o join channel ch on ch.id = o.channel_id
            left join identity i on i.id = o.identity_id left join store s on s.id = o.store_id""";
    private static final String LINES = """
            select string_agg(concat_ws('|', o.external_id, i.line, p.external_id, i.quantity, i.unit_price,
                i.paid_amount, o.paid_amount, o.refunded_amount), E'\\n' order by o.external_id, i.line)
            from order_item i join purchase_order o on o.id = i.order_id join product p on p.id = i.product_id""";

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void ordersComeOutTheSameInAnyOrderAndInPiecesOfAnySize() {
        List<String> rows = orders(3000);
        String expected = stateAfter(ORDERS, "orders", ORDER_HEADER, List.of(rows));

        for (int seed = 1; seed <= 4; seed++) {
            database.empty();
            assertThat(stateAfter(ORDERS, "orders", ORDER_HEADER, pieces(rows, new Random(seed))))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
        JsonPath again = IntakeClient.loaded(IntakeClient.send("orders", ORDER_HEADER + String.join("", rows)));
        assertThat(again.getInt("unchanged")).isEqualTo(rows.size());
    }

    @Test
    void linesComeOutTheSameInAnyOrder() {
        List<String> rows = lines(2000);
        String expected = stateAfter(LINES, "order-items", LINE_HEADER, List.of(rows));

        for (int seed = 1; seed <= 3; seed++) {
            database.empty();
            List<String> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(stateAfter(LINES, "order-items", LINE_HEADER, List.of(shuffled)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void importsSideBySideDoNotHarmOneAnother() {
        List<String> rows = orders(6000);
        String file = ORDER_HEADER + String.join("", rows);
        List<String> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        String backwards = ORDER_HEADER + String.join("", reversed);

        CompletableFuture<JsonPath> one =
                CompletableFuture.supplyAsync(() -> IntakeClient.loaded(IntakeClient.send("orders", file)));
        CompletableFuture<JsonPath> other =
                CompletableFuture.supplyAsync(() -> IntakeClient.loaded(IntakeClient.send("orders", backwards)));
        int inserted = one.join().getInt("inserted") + other.join().getInt("inserted");
        int unchanged = one.join().getInt("unchanged") + other.join().getInt("unchanged");

        assertThat(inserted).isEqualTo(rows.size());
        assertThat(unchanged).isEqualTo(rows.size());
        assertThat(database.count("select count(*) from purchase_order")).isEqualTo(rows.size());
        assertThat(database.count("select count(*) from customer c where not exists"
                        + " (select from identity i where i.customer_id = c.id)"))
                .isZero();
    }

    @Test
    void aFileMayBeLoadedInTheBackground() throws InterruptedException {
        JsonPath accepted = IntakeClient.send("orders?async=true", ORDER_HEADER + String.join("", orders(500)))
                .jsonPath();
        JsonPath report = accepted;
        for (int i = 0; i < 600 && "RUNNING".equals(report.getString("status")); i++) {
            Thread.sleep(100);
            report = IntakeClient.get("/intake/runs/" + accepted.getString("run"))
                    .jsonPath();
        }

        assertThat(report.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(report.getInt("inserted")).isEqualTo(500);
    }

    private String stateAfter(String question, String kind, String header, List<List<String>> pieces) {
        pieces.forEach(piece -> IntakeClient.loaded(IntakeClient.send(kind, header + String.join("", piece))));
        return database.rows(question).get(0).getString(0);
    }

    private static List<List<String>> pieces(List<String> rows, Random random) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        List<List<String>> pieces = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(rows.size()));
            pieces.add(shuffled.subList(from, to));
            from = to;
        }
        return pieces;
    }

    private static List<String> orders(int count) {
        Arbitrary<String> channels = Arbitraries.of("OWN_MALL", "MARKET", "");
        Arbitrary<String> customers = Arbitraries.integers().between(0, 400).map(i -> i == 0 ? "" : "C" + i);
        Arbitrary<String> times = Combinators.combine(
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.integers().between(0, 23))
                .as((day, hour) -> "2025-02-%02d %02d:30:00".formatted(day, hour));
        Arbitrary<String> amounts = Combinators.combine(
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.of("", "100"),
                        Arbitraries.of("", "COMPLETED", "CANCELLED", "REFUNDED", "배송중"),
                        Arbitraries.of("", "0"),
                        Arbitraries.of("", "S1", "S2"))
                .as((paid, discount, status, refund, store) ->
                        paid + "," + discount + "," + status + "," + refund + "," + store);
        Arbitrary<String> facts = Combinators.combine(channels, customers, times, amounts)
                .as((channel, customer, time, amount) -> channel + "," + customer + "," + time + "," + amount + "\n");
        List<String> rows = new ArrayList<>();
        facts.list().ofSize(count).sample().forEach(fact -> rows.add("o" + rows.size() + "," + fact));
        return rows;
    }

    private static List<String> lines(int count) {
        Arbitrary<String> facts = Combinators.combine(
                        Arbitraries.integers().between(1, 200),
                        Arbitraries.of("P1", "P2", "P3"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(100, 200))
                .as((order, product, quantity, price) ->
                        order + ",C" + order % 50 + ",2025-03-01," + product + "," + quantity + "," + price + "\n");
        return facts.list().ofSize(count).sample();
    }
}
