package io.dangol.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.access.Caller;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.People;
import io.dangol.testsupport.People.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which statement of consent is in force after customers were merged. */
@QuarkusTest
class ConsentMergeTest {
    @Inject
    Database database;

    @Inject
    People people;

    @Inject
    CustomerMerges merges;

    @Inject
    CustomerProfiles profiles;

    int mall;
    long first;
    long second;

    @BeforeEach
    void start() {
        database.empty();
        mall = people.channel("mall", "OWN_MALL");
        first = people.identity(mall, "m1", Told.nothing().memberId("7"));
        second = people.identity(mall, "m2", Told.nothing().memberId("7"));
    }

    @Test
    void aRefusalByOneOutweighsALaterConsentOfTheOther() {
        said(first, false, "2023-01-01T00:00:00Z");
        said(second, true, "2024-01-01T00:00:00Z");

        people.merge(first, second);

        assertThat(inForce().getBoolean("granted")).isFalse();
        assertThat(inForce().getString("source")).isEqualTo("MERGE");
        assertThat(inForce().getLong("merge_id")).isEqualTo(1);
    }

    @Test
    void consentsOfBothExpireWithTheOlder() {
        said(first, true, "2023-01-01T00:00:00Z");
        said(second, true, "2024-01-01T00:00:00Z");

        people.merge(first, second);

        assertThat(inForce().getBoolean("granted")).isTrue();
        assertThat(inForce().getOffsetDateTime("confirmed_at")).isEqualTo(People.at("2023-01-01T00:00:00Z"));
    }

    @Test
    void theOneWhoWasNeverAskedRestrictsNothing() {
        said(second, true, "2024-01-01T00:00:00Z");

        people.merge(first, second);

        assertThat(inForce().getBoolean("granted")).isTrue();
        assertThat(inForce().getString("source")).isEqualTo("INTAKE");
    }

    @Test
    void theOrderOfImportsDoesNotMatter() {
        people.merge(first, second);
        said(second, true, "2024-01-01T00:00:00Z");
        said(first, false, "2023-01-01T00:00:00Z");
        Long[] survivor = {people.customerOf(first)};
        people.transaction(connection -> profiles.settleConsents(connection, survivor));

        assertThat(inForce().getBoolean("granted")).isFalse();
    }

    @Test
    void whatIsSaidAfterTheMergeCounts() {
        said(first, false, "2023-01-01T00:00:00Z");
        said(second, true, "2024-01-01T00:00:00Z");
        people.merge(first, second);

        said(second, true, OffsetDateTime.now().plusSeconds(1).toInstant().toString());

        assertThat(inForce().getBoolean("granted")).isTrue();
    }

    @Test
    void aConsentSinceTheFirstMergeSurvivesASecondOne() {
        said(first, false, "2023-01-01T00:00:00Z");
        people.merge(first, second);
        database.execute("update customer_merge set merged_at = '2023-06-01 00:00:00Z'");
        said(second, true, "2024-01-01T00:00:00Z");
        long third = people.identity(mall, "m3", Told.nothing().memberId("7"));

        people.merge(third);

        assertThat(inForce().getBoolean("granted")).isTrue();
    }

    @Test
    void aRefusalOfTheThirdHoldsInTheSecondMerge() {
        said(first, true, "2023-01-01T00:00:00Z");
        people.merge(first, second);
        long third = people.identity(mall, "m3", Told.nothing().memberId("7"));
        said(third, false, "2022-01-01T00:00:00Z");

        people.merge(third);

        assertThat(inForce().getBoolean("granted")).isFalse();
    }

    @Test
    void undoingGivesEachTheirOwnStatementBack() {
        said(first, true, "2023-01-01T00:00:00Z");
        said(second, false, "2024-01-01T00:00:00Z");
        long merge = people.merge(first, second).merges().get(0);

        merges.undo(merge, Caller.SYSTEM).await().atMost(Duration.ofMinutes(1));

        assertThat(current()).extracting(row -> row.getBoolean("granted")).containsExactly(true, false);
        assertThat(current()).extracting(row -> row.getString("source")).containsOnly("INTAKE");
    }

    @Test
    void aWithdrawalMadeWhileTheyWereOneHoldsForBoth() {
        said(first, true, "2023-01-01T00:00:00Z");
        said(second, true, "2023-01-01T00:00:00Z");
        long merge = people.merge(first, second).merges().get(0);
        database.execute("insert into consent (customer_id, medium, purpose, granted, recorded_at, source)"
                + " values (1, 'EMAIL', 'ADVERTISING', false, now() + interval '1 second', 'OPERATOR')");

        merges.undo(merge, Caller.SYSTEM).await().atMost(Duration.ofMinutes(1));

        assertThat(current()).extracting(row -> row.getBoolean("granted")).containsExactly(false, false);
    }

    private void said(long identity, boolean granted, String at) {
        database.update(
                "insert into consent (customer_id, identity_id, medium, purpose, granted, recorded_at)"
                        + " select customer_id, id, 'EMAIL', 'ADVERTISING', $2, $3 from identity where id = $1",
                identity,
                granted,
                People.at(at));
    }

    private Row inForce() {
        assertThat(current()).hasSize(1);
        return current().get(0);
    }

    private List<Row> current() {
        return database.rows("select * from current_consent order by customer_id");
    }
}
