package io.dangol.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.access.Caller;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.People;
import io.dangol.testsupport.People.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CustomerMergeUndoTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    Database database;

    @Inject
    People people;

    @Inject
    CustomerMerges merges;

    @Inject
    CustomerProfiles profiles;

    int mall;

    @BeforeEach
    void start() {
        database.empty();
        mall = people.channel("mall", "OWN_MALL");
    }

    @Test
    void anUndoneMergeDoesNotComeBackWithTheNextImport() {
        long first = people.identity(mall, "m1", Told.nothing().phone("010-1234-5678"));
        long second = people.identity(mall, "m2", Told.nothing().phone("010-1234-5678"));
        long merge = people.merge(first, second).merges().get(0);

        undo(merge);

        assertThat(people.merge(first, second).merged()).isZero();
        assertThat(people.customerOf(second)).isNotEqualTo(people.customerOf(first));
    }

    @Test
    void thoseKeptApartStayApartAfterOneJoinsAnother() {
        long oldest = people.identity(mall, "m0", Told.nothing().email("a@b.kr"));
        long first = people.identity(mall, "m1", Told.nothing().phone("010-1234-5678"));
        long second = people.identity(mall, "m2", Told.nothing().phone("010-1234-5678"));
        undo(people.merge(first, second).merges().get(0));
        database.execute("update identity set email = 'a@b.kr' where id = " + first);

        MergeOutcome outcome = people.merge(oldest, first, second);

        assertThat(outcome.merged()).isEqualTo(1);
        assertThat(people.customerOf(first)).isEqualTo(people.customerOf(oldest));
        assertThat(people.customerOf(second)).isNotEqualTo(people.customerOf(oldest));
    }

    @Test
    void aPersonMayMergeWhoWasKeptApart() {
        long first = people.identity(mall, "m1", Told.nothing().phone("010-1234-5678"));
        long second = people.identity(mall, "m2", Told.nothing().phone("010-1234-5678"));
        undo(people.merge(first, second).merges().get(0));

        byHand(people.customerOf(first), people.customerOf(second));

        assertThat(people.customerOf(second)).isEqualTo(people.customerOf(first));
    }

    @Test
    void aMergeThatALaterOneRestsOnIsNotUndone() {
        long oldest = people.identity(mall, "m0", Told.nothing().email("a@b.kr"));
        long first = people.identity(mall, "m1", Told.nothing().phone("010-1234-5678"));
        long second = people.identity(mall, "m2", Told.nothing().phone("010-1234-5678"));
        long merge = people.merge(first, second).merges().get(0);
        database.execute("update identity set email = 'a@b.kr' where id = " + first);
        long later = people.merge(oldest, first).merges().get(0);

        assertThatThrownBy(() -> undo(merge))
                .isInstanceOf(DangolException.class)
                .hasMessageContaining(new CustomerMergeId(later).toString())
                .extracting(refusal -> ((DangolException) refusal).code())
                .isEqualTo(ErrorCode.CONFLICT);

        undo(later);
        undo(merge);
        assertThat(people.customerOf(first)).isNotEqualTo(people.customerOf(second));
    }

    @Test
    void whoJoinedOnlyThroughTheMergedOneHasToLeaveFirst() {
        long first = people.identity(mall, "m1", Told.nothing().phone("010-1234-5678"));
        long second = people.identity(
                mall, "m2", Told.nothing().phone("010-1234-5678").email("a@b.kr"));
        long merge = people.merge(first, second).merges().get(0);
        long third = people.identity(mall, "m3", Told.nothing().email("a@b.kr"));
        people.merge(third);

        assertThatThrownBy(() -> undo(merge)).hasMessageContaining("Later merges rest on this one");
    }

    @Test
    void whoAlsoBelongsToTheSurvivorStays() {
        long first = people.identity(mall, "m1", Told.nothing().phone("010-1234-5678"));
        long second = people.identity(mall, "m2", Told.nothing().phone("010-1234-5678"));
        long merge = people.merge(first, second).merges().get(0);
        long third = people.identity(mall, "m3", Told.nothing().phone("010-1234-5678"));
        people.merge(third);

        undo(merge);

        assertThat(people.customerOf(third)).isEqualTo(people.customerOf(first));
        assertThat(people.customerOf(second)).isNotEqualTo(people.customerOf(first));
        assertThat(people.merge(first, second, third).merged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyOrderSurvivesAndUndoingAllRestoresTheFormerState(long seed) {
        Random random = new Random(seed);
        List<Long> identities = population(random, 14);
        long[] half = identities.stream().limit(7).mapToLong(Long::longValue).toArray();
        long[] all = identities.stream().mapToLong(Long::longValue).toArray();
        List<String> before = state();
        long orders = database.count("select count(*) from purchase_order");

        people.merge(half);
        mergeTwoByHand(random);
        people.merge(all);
        assertThat(people.merge(all).merged()).isZero();
        assertThat(strayFacts()).isZero();
        List<Long> inForce = mergesInForce();
        undoInAnyOrder(inForce, random);

        assertThat(state()).isEqualTo(before);
        assertThat(database.count("select count(*) from purchase_order")).isEqualTo(orders);
        assertThat(strayFacts()).isZero();
    }

    /** People who share few phones, addresses and member ids, with orders and consents, not merged yet. */
    private List<Long> population(Random random, int size) {
        List<Long> identities = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Told told = Told.nothing()
                    .name("이름 " + random.nextInt(9))
                    .recordedAt("2025-01-0" + (1 + random.nextInt(9)) + "T00:00:00Z");
            told = random.nextInt(3) > 0 ? told.phone("010-1234-567" + random.nextInt(5)) : told;
            told = random.nextInt(3) > 0 ? told.email(random.nextInt(5) + "@b.kr") : told;
            told = random.nextInt(3) == 0 ? told.memberId("m" + random.nextInt(4)) : told;
            long identity = people.identity(mall, "p" + i, told);
            identities.add(identity);
            for (int order = random.nextInt(3); order > 0; order--) {
                people.order(identity, i + "-" + order, "2025-02-0" + order + "T00:00:00Z", 1000L * i);
            }
            consent(identity, random);
        }
        Long[] customers = LongStream.rangeClosed(1, size).boxed().toArray(Long[]::new);
        people.transaction(connection -> profiles.consolidate(connection, customers));
        return identities;
    }

    private void consent(long identity, Random random) {
        String given = random.nextBoolean() ? "id" : "null";
        database.execute("insert into consent (customer_id, identity_id, medium, purpose, granted, recorded_at, source)"
                + " select customer_id, " + given + ", 'EMAIL', 'ADVERTISING', " + random.nextBoolean()
                + ", timestamptz '2024-01-01' + interval '1 hour' * "
                + random.nextInt(1000) + " , 'INTAKE' from identity where id = " + identity);
    }

    private void mergeTwoByHand(Random random) {
        List<Long> live = new ArrayList<>(
                database.rows("select id from customer where merged_into_id is null order by id").stream()
                        .map(row -> row.getLong(0))
                        .toList());
        Collections.shuffle(live, random);
        byHand(live.get(0), live.get(1));
    }

    private void undoInAnyOrder(List<Long> inForce, Random random) {
        List<Long> waiting = new ArrayList<>(inForce);
        while (!waiting.isEmpty()) {
            Collections.shuffle(waiting, random);
            int before = waiting.size();
            waiting.removeIf(merge -> {
                try {
                    undo(merge);
                    return true;
                } catch (DangolException conflict) {
                    assertThat(conflict.code()).isEqualTo(ErrorCode.CONFLICT);
                    return false;
                }
            });
            assertThat(waiting).as("at least one merge can be undone").hasSizeLessThan(before);
        }
    }

    /** Everything a merge touches, but the ledger. */
    private List<String> state() {
        return database.rows("""
                        select 'customer ' || c::text from customer c
                        union all select 'identity ' || id || ' of ' || customer_id from identity
                        union all select 'order ' || id || ' of ' || customer_id from purchase_order
                        union all select 'consent ' || c::text from consent c
                        order by 1
                        """).stream().map(row -> row.getString(0)).toList();
    }

    /** Facts that are not with the customer of their identity, and customers merged away who still have some. */
    private long strayFacts() {
        return database.count("""
                select (select count(*) from purchase_order f join identity i on i.id = f.identity_id where f.customer_id <> i.customer_id)
                    + (select count(*) from consent f join identity i on i.id = f.identity_id where f.customer_id <> i.customer_id)
                    + (select count(*) from identity i join customer c on c.id = i.customer_id where c.merged_into_id is not null)
                """);
    }

    private List<Long> mergesInForce() {
        return database.rows("select id from customer_merge where undone_at is null").stream()
                .map((Row row) -> row.getLong(0))
                .toList();
    }

    private void undo(long merge) {
        merges.undo(merge, Caller.SYSTEM).await().atMost(PATIENCE);
    }

    private void byHand(long one, long other) {
        merges.merge(Set.of(one, other), Caller.SYSTEM, "the same person")
                .await()
                .atMost(PATIENCE);
    }

    private record CustomerMergeId(long key) {
        @Override
        public String toString() {
            return io.dangol.shared.GlobalId.of(CustomerMerge.TYPE, key);
        }
    }
}
