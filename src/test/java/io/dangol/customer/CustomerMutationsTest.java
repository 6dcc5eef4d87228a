package io.dangol.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.People;
import io.dangol.testsupport.People.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CustomerMutationsTest {
    private static final GraphQLClient CLIENT = GraphQLClient.local();
    private static final String MERGE =
            "mutation($ids: [ID!]!, $note: String!) { customerMerge(input: {customers: $ids, note: $note}) {"
                    + " customer { id identities { id } } merges { id reason note } userErrors { field message code } } }";
    private static final String UNDO = "mutation($id: ID!) { customerMergeUndo(input: {id: $id}) {"
            + " merge { undoneAt undoneBy from { identities { id } } into { identities { id } } }"
            + " userErrors { message code } } }";

    @Inject
    Database database;

    @Inject
    People people;

    int mall;

    @BeforeEach
    void start() {
        database.empty();
        mall = people.channel("mall", "OWN_MALL");
        people.identity(mall, "m1", Told.nothing().name("김하나"));
        people.identity(mall, "m2", Told.nothing().name("김 하나"));
    }

    @Test
    void aPersonMergesAndTakesItBack() {
        JsonPath merged = CLIENT.data(MERGE, Map.of("ids", List.of(customer(2), customer(1)), "note", "same face"))
                .setRootPath("data.customerMerge");
        assertThat(merged.getString("customer.id")).isEqualTo(customer(1));
        assertThat(merged.getList("customer.identities")).hasSize(2);
        assertThat(merged.getList("merges.note")).containsExactly("same face");

        JsonPath undone = CLIENT.data(UNDO, Map.of("id", merged.getString("merges[0].id")))
                .setRootPath("data.customerMergeUndo");
        assertThat(undone.getString("merge.undoneAt")).isNotNull();
        assertThat(undone.getList("merge.from.identities")).hasSize(1);
        assertThat(undone.getList("merge.into.identities")).hasSize(1);

        JsonPath again = CLIENT.data(UNDO, Map.of("id", merged.getString("merges[0].id")));
        assertThat(again.getList("customerMergeUndo.userErrors.code")).containsExactly("CONFLICT");
        assertThat(database.rows("select action from audit_entry order by id"))
                .extracting(row -> row.getString(0))
                .containsExactly("customerMerge", "customerMergeUndo");
    }

    @Test
    void mergingRefusesWhatItCannotMean() {
        JsonPath one = CLIENT.data(MERGE, Map.of("ids", List.of(customer(1), customer(1)), "note", "x"));
        JsonPath unknown = CLIENT.data(MERGE, Map.of("ids", List.of(customer(1), customer(9)), "note", "x"));
        JsonPath silent = CLIENT.data(MERGE, Map.of("ids", List.of(customer(1), customer(2)), "note", " "));

        assertThat(one.getList("customerMerge.userErrors.field[0]")).containsExactly("input", "customers");
        assertThat(unknown.getList("customerMerge.userErrors.code")).containsExactly("NOT_FOUND");
        assertThat(silent.getList("customerMerge.userErrors.field[0]")).containsExactly("input", "note");
        assertThat(database.count("select count(*) from customer_merge")).isZero();
    }

    @Test
    void aRecordedWithdrawalIsInForceAtOnce() {
        database.execute("insert into consent (customer_id, identity_id, medium, purpose, granted, recorded_at)"
                + " values (1, 1, 'EMAIL', 'ADVERTISING', true, now() - interval '1 day')");

        JsonPath data = CLIENT.data("""
                mutation($id: ID!) {
                  consentRecord(input: {customer: $id, medium: EMAIL, purpose: ADVERTISING, granted: false, evidence: "by phone"}) {
                    consent { granted source evidence }
                    customer { consents { granted valid } consentHistory { granted } }
                    userErrors { message }
                  }
                }
                """, Map.of("id", customer(1)));

        assertThat(data.getBoolean("consentRecord.consent.granted")).isFalse();
        assertThat(data.getString("consentRecord.consent.source")).isEqualTo("OPERATOR");
        assertThat(data.getList("consentRecord.customer.consents.granted")).containsExactly(false);
        assertThat(data.getList("consentRecord.customer.consentHistory.granted"))
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "2099-01-01T00:00:00Z, said, 1, BAD_USER_INPUT",
        "2020-01-01T00:00:00Z, ' ', 1, BAD_USER_INPUT",
        "2020-01-01T00:00:00Z, said, 77, NOT_FOUND"
    })
    void consentsAreRefusedWithoutEvidenceCustomerOrPast(String at, String evidence, long customer, String code) {
        JsonPath data = CLIENT.data(
                "mutation($id: ID!, $at: DateTime, $evidence: String!) { consentRecord(input: {customer: $id, medium: SMS,"
                        + " purpose: ADVERTISING, night: true, granted: true, evidence: $evidence, recordedAt: $at}) {"
                        + " consent { granted } userErrors { code } } }",
                Map.of("id", customer(customer), "at", at, "evidence", evidence));

        assertThat(data.getList("consentRecord.userErrors.code")).containsExactly(code);
        assertThat(database.count("select count(*) from consent")).isZero();
    }

    @Test
    void aChannelIsNamedAndDescribed() {
        JsonPath data = CLIENT.data(
                "mutation($id: ID!) { channelUpdate(input: {id: $id, name: \"자사몰\"}) { channel { code name kind }"
                        + " userErrors { message } } }",
                Map.of("id", GlobalId.of("Channel", mall)));

        assertThat(data.getString("channelUpdate.channel.name")).isEqualTo("자사몰");
        assertThat(data.getString("channelUpdate.channel.kind")).isEqualTo("OWN_MALL");
    }

    @Test
    void analystsChangeNothing() {
        GraphQLClient analyst = GraphQLClient.as("ANALYST");

        JsonPath merge = analyst.send(MERGE, Map.of("ids", List.of(customer(1), customer(2)), "note", "x"));

        assertThat(merge.getList("errors.extensions.code")).containsExactly("FORBIDDEN");
        assertThat(database.count("select count(*) from customer_merge")).isZero();
    }

    @Test
    void pointsAreTakenFromThoseThatExpireSoonest() {
        database.execute("""
                insert into points_entry (customer_id, identity_id, external_id, kind, points, occurred_at, expires_at) values
                (1, 1, 'a', 'EARNED', 1000, now() - interval '9 days', now() + interval '9 days'),
                (1, 1, 'b', 'EARNED', 500, now() - interval '8 days', now() + interval '5 days'),
                (1, 1, 'c', 'EARNED', 300, now() - interval '8 days', now() - interval '1 day'),
                (1, 1, 'd', 'EARNED', 50, now() - interval '8 days', null),
                (1, 1, 'e', 'USED', -600, now() - interval '7 days', null),
                (2, 2, 'f', 'USED', -70, now() - interval '7 days', null)
                """);

        JsonPath data = CLIENT.data(
                "query($a: ID!, $b: ID!) { a: customer(id: $a) { points { balance expiring { points } } }"
                        + " b: customer(id: $b) { points { balance expiring { points } } } }",
                Map.of("a", customer(1), "b", customer(2)));

        assertThat(data.getInt("a.points.balance")).isEqualTo(1250);
        assertThat(data.getList("a.points.expiring.points")).containsExactly(200, 1000);
        assertThat(data.getInt("b.points.balance")).isEqualTo(-70);
    }

    private static String customer(long key) {
        return GlobalId.of("Customer", key);
    }
}
