package io.dangol.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.customer.RetentionSweeps;
import io.dangol.job.RunTrigger;
import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through the public path: files in, the person asks, nothing of them is left, and no file brings them back. */
@QuarkusTest
class CustomerRightsTest {
    private static final String CUSTOMERS = """
            customer_id,name,email,email_verified,phone,phone_verified,birth_date
            kim-0417,Kim Minji,minji.kim@mail.example,true,010-5555-0417,true,1991-04-17
            lee-22,Lee Junho,junho@mail.example,true,010-5555-0022,true,1985-01-02
            """;
    private static final String ORDERS = """
            order_id,customer_id,ordered_at,paid_amount,coupon_code
            A-1001,kim-0417,2026-01-05T10:00:00+09:00,120000,MINJI-10
            A-1002,kim-0417,2026-02-05T10:00:00+09:00,80000,
            A-1003,lee-22,2026-02-06T10:00:00+09:00,50000,
            """;
    private static final String EVENTS = """
            event_id,customer_id,kind,occurred_at,text
            e-9001,kim-0417,SEARCH,2026-02-07T10:00:00+09:00,gift for minji
            """;
    private static final String CONSENTS = """
            customer_id,medium,purpose,granted,recorded_at,evidence
            kim-0417,EMAIL,ADVERTISING,true,2026-01-01T00:00:00+09:00,form signed by Kim Minji
            """;
    private static final List<String> TELLING = List.of(
            "Minji", "minji", "5555-0417", "55550417", "kim-0417", "A-1001", "MINJI-10", "e-9001", "1991-04-17");

    @Inject
    Database database;

    @Inject
    RetentionSweeps retention;

    @BeforeEach
    void load() {
        database.empty();
        loadAll();
        score("2026-03-01T00:00:00+09:00");
    }

    @Test
    void anExportTellsAllThatIsKept() {
        JsonPath answer = GraphQLClient.local()
                .data("mutation {customerExport(input: {id: \"%s\"}) {document userErrors {message}}}"
                        .formatted(kim()));

        JsonObject document = new JsonObject(answer.getString("customerExport.document"));
        assertThat(document.getJsonArray("customers").getJsonObject(0).getString("name"))
                .isEqualTo("Kim Minji");
        assertThat(document.getJsonArray("identities").getJsonObject(0).getString("externalId"))
                .isEqualTo("kim-0417");
        assertThat(document.getJsonArray("orders")).hasSize(2);
        assertThat(document.getJsonArray("events").getJsonObject(0).getString("text"))
                .isEqualTo("gift for minji");
        assertThat(document.getJsonArray("consents").getJsonObject(0).getString("evidence"))
                .isEqualTo("form signed by Kim Minji");
        assertThat(document.encode()).doesNotContain("Junho");
        assertThat(database.count("select count(*) from audit_entry where action = 'customerExport'"))
                .isEqualTo(1);
    }

    @Test
    void anErasureLeavesNothingThatTellsWhoItWas() {
        JsonPath answer = erase(kim());

        assertThat(answer.getInt("customerErase.erasure.identities")).isEqualTo(1);
        assertThat(answer.getInt("customerErase.erasure.orders")).isEqualTo(2);
        for (String telling : TELLING) {
            assertThat(placesOf(telling)).as(telling).isSubsetOf(List.of("retained_order"));
        }
        assertThat(placesOf("Junho")).isNotEmpty();
    }

    @Test
    void pastFiguresStayAsTheyWere() {
        String figures = "{segments {key customers spent12 {amount}} orders(first: 10) {totalCount nodes {netAmount"
                + " {amount} orderedAt}} segmentTrend(from: \"2026-01-01\", to: \"2026-12-31\") {segmentKey customers}}";
        Object before = GraphQLClient.local().data(figures).get();
        erase(kim());
        assertThat(GraphQLClient.local().data(figures).<Object>get()).isEqualTo(before);

        score("2026-03-02T00:00:00+09:00");
        assertThat(GraphQLClient.local()
                        .data("{segments {key customers spent12 {amount}}}")
                        .<Object>get("segments"))
                .isEqualTo(GraphQLClient.local()
                        .data("{segments(asOf: \"2026-03-02\") {key customers spent12 {amount}}}")
                        .get("segments"));
    }

    @Test
    void noFileBringsTheErasedBack() {
        erase(kim());
        long customers = database.count("select count(*) from customer");

        List<JsonPath> reports = loadAll();
        JsonPath items = IntakeClient.loaded(IntakeClient.send("ORDER_ITEM", """
                order_id,product_id,quantity,unit_price,ordered_at,customer_id
                A-1001,P1,1,120000,2026-01-05T10:00:00+09:00,kim-0417
                A-1003,P2,1,50000,2026-02-06T10:00:00+09:00,lee-22
                """));

        assertThat(reports).extracting(report -> report.getInt("failed")).containsExactly(1, 2, 1, 1);
        assertThat(items.getInt("failed")).isEqualTo(1);
        assertThat(database.count("select count(*) from customer")).isEqualTo(customers);
        assertThat(database.count("select count(*) from purchase_order")).isEqualTo(3);
        assertThat(database.count("select count(*) from order_item")).isEqualTo(1);
        assertThat(
                        database.count(
                                "select count(*) from intake_error where reason = 'is about a person who was erased' and value is null"))
                .isEqualTo(6);
        for (String telling : TELLING) {
            assertThat(placesOf(telling)).as(telling).isSubsetOf(List.of("retained_order"));
        }
    }

    @Test
    void anErasureIsDoneOnceAndOnlyByWhoMay() {
        String kim = kim();
        JsonPath refused = GraphQLClient.as("ANALYST")
                .send("mutation {customerErase(input: {id: \"%s\", reason: \"asked\"}) {userErrors {code}}}"
                        .formatted(kim));
        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(GraphQLClient.as("ANALYST")
                        .send("mutation {customerExport(input: {id: \"%s\"}) {document}}".formatted(kim))
                        .getString("errors[0].extensions.code"))
                .isEqualTo("FORBIDDEN");

        erase(kim);

        assertThat(erase(kim).getString("customerErase.userErrors[0].code")).isEqualTo("CONFLICT");
        assertThat(erase(GlobalId.of("Customer", 999)).getString("customerErase.userErrors[0].code"))
                .isEqualTo("NOT_FOUND");
        assertThat(GraphQLClient.local()
                        .data("{customer(id: \"%s\") {name erasure {erasedAt identities}}}".formatted(kim))
                        .getInt("customer.erasure.identities"))
                .isEqualTo(1);
    }

    @Test
    void orderNumbersAreForgottenWhenTheLawNoLongerAsks() {
        erase(kim());

        forgetAsOf(Instant.now().plus(365 * 5 - 2, ChronoUnit.DAYS));
        assertThat(database.count("select count(*) from retained_order")).isEqualTo(2);

        forgetAsOf(Instant.now().plus(365 * 5 + 3, ChronoUnit.DAYS));
        assertThat(database.count("select count(*) from retained_order")).isZero();
        assertThat(placesOf("A-1001")).isEmpty();
        assertThat(IntakeClient.loaded(IntakeClient.send("ORDER", ORDERS)).getInt("failed"))
                .isEqualTo(2);
    }

    @Test
    void personalValuesOfRefusedRowsAreForgotten() {
        IntakeClient.send("CUSTOMER", "customer_id,name,birth_date\nx1,Choi,not-a-day-1990\n");
        assertThat(placesOf("not-a-day-1990")).containsExactly("intake_error");

        forgetAsOf(Instant.now().plus(89, ChronoUnit.DAYS));
        assertThat(placesOf("not-a-day-1990")).containsExactly("intake_error");

        forgetAsOf(Instant.now().plus(92, ChronoUnit.DAYS));
        assertThat(placesOf("not-a-day-1990")).isEmpty();
    }

    @Test
    void whatRefusedRowsSayAboutWhoIsErasedGoesAtOnce() {
        IntakeClient.loaded(IntakeClient.send("CUSTOMER", """
                customer_id,email,email_verified
                41,minji.kim@mail.example,true
                """));
        IntakeClient.send("CUSTOMER", """
                customer_id,name,email,phone,birth_date
                kim-0417,Kim Minji,minji@@minji@example.com,+82 10 5555 0417 x,not-a-day-1991
                lee-22,Lee,lee@@example.com,41 and no more,not-a-day-1980
                """);
        assertThat(placesOf("minji@@minji")).containsExactly("intake_error");
        assertThat(placesOf("not-a-day-1991")).containsExactly("intake_error");

        erase(kim());

        assertThat(placesOf("minji@@minji")).isEmpty();
        assertThat(placesOf("5555 0417")).isEmpty();
        assertThat(placesOf("not-a-day-1991")).isEmpty();
        assertThat(placesOf("41 and no more"))
                .as("41 is not the person's alone")
                .containsExactly("intake_error");
        assertThat(placesOf("lee@@example.com")).containsExactly("intake_error");
        assertThat(placesOf("not-a-day-1980")).containsExactly("intake_error");
    }

    private static List<JsonPath> loadAll() {
        return List.of(
                IntakeClient.loaded(IntakeClient.send("CUSTOMER", CUSTOMERS)),
                IntakeClient.loaded(IntakeClient.send("ORDER", ORDERS)),
                IntakeClient.loaded(IntakeClient.send("BEHAVIOR_EVENT", EVENTS)),
                IntakeClient.loaded(IntakeClient.send("CONSENT", CONSENTS)));
    }

    private void forgetAsOf(Instant now) {
        retention.run(now, RunTrigger.MUTATION).await().atMost(Duration.ofMinutes(1));
    }

    private void score(String asOf) {
        String run = GraphQLClient.local()
                .data("mutation {scoringRunStart(input: {asOf: \"%s\"}) {run {id}}}".formatted(asOf))
                .getString("scoringRunStart.run.id");
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> GraphQLClient.local()
                        .data("{run(id: \"%s\") {status}}".formatted(run))
                        .getString("run.status")
                        .equals("SUCCEEDED"));
    }

    private String kim() {
        return GlobalId.of(
                "Customer", database.count("select customer_id from identity where external_id = 'kim-0417'"));
    }

    private static JsonPath erase(String id) {
        return GraphQLClient.local().data("""
                mutation {customerErase(input: {id: "%s", reason: "asked for it"}) {
                    erasure {erasedAt identities orders} userErrors {code message}}}
                """.formatted(id));
    }

    /** The tables, of all there are, in which some row holds the text. */
    private List<String> placesOf(String text) {
        return database.rows("select tablename from pg_tables where schemaname = 'public'").stream()
                .map(row -> row.getString(0))
                .filter(table -> holds(table, text))
                .sorted()
                .toList();
    }

    private boolean holds(String table, String text) {
        Row row = database.rows(
                        "select exists (select from \"" + table + "\" t where t::text like '%' || $1 || '%')", text)
                .get(0);
        return row.getBoolean(0);
    }
}
