package io.dangol.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.People;
import io.dangol.testsupport.People.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CustomerMergesTest {
    @Inject
    Database database;

    @Inject
    People people;

    int mall;
    int store;

    @BeforeEach
    void start() {
        database.empty();
        mall = people.channel("mall", "OWN_MALL");
        store = people.channel("store", "STORE");
    }

    @ParameterizedTest
    @CsvSource({
        "010-1234-5678, 821012345678",
        "+82 10 1234 5678, 821012345678",
        "+82 (0)10-1234-5678, 821012345678",
        "0082-10-1234-5678, 821012345678",
        "821012345678, 821012345678",
        "1012345678, 821012345678",
        "02-123-4567, 8221234567",
        "+1 415 555 2671, 14155552671",
        "010-0000-0000, ",
        "12345, ",
        "no phone, "
    })
    void phonesAreComparedAsInternationalDigits(String phone, String digits) {
        assertThat(database.rows("select phone_digits($1)", phone).get(0).getString(0))
                .isEqualTo(digits);
    }

    @Test
    void oneVerifiedPhoneInTwoSpellingsIsOnePerson() {
        long first = people.identity(mall, "m1", Told.nothing().phone("010-1234-5678"));
        long second = people.identity(store, "s1", Told.nothing().phone("+82 10-1234-5678"));
        people.order(first, "o1", "2025-01-02T00:00:00Z", 1000);
        people.order(second, "o2", "2025-01-03T00:00:00Z", 2000);

        MergeOutcome outcome = people.merge(first, second);

        assertThat(outcome.merged()).isEqualTo(1);
        assertThat(people.customerOf(second)).isEqualTo(people.customerOf(first));
        assertThat(database.count(
                        "select count(*) from purchase_order where customer_id = $1", people.customerOf(first)))
                .isEqualTo(2);
        assertThat(database.rows("select customer_id from purchase_change order by 1"))
                .extracting(row -> row.getLong(0))
                .containsExactly(1L, 2L);
        assertThat(database.rows("select reason, from_customer_id, into_customer_id, merged_by from customer_merge"))
                .extracting(Row::deepToString)
                .hasSize(1)
                .allMatch(text -> text.contains("PHONE") && text.contains("intake"));
    }

    @Test
    void mergingAgainChangesNothing() {
        long first = people.identity(mall, "m1", Told.nothing().email("A@b.kr"));
        long second = people.identity(store, "s1", Told.nothing().email("a@B.kr "));
        people.merge(first, second);
        long changes = database.count("select count(*) from purchase_change");

        MergeOutcome again = people.merge(first, second);

        assertThat(again.merged()).isZero();
        assertThat(database.count("select count(*) from purchase_change")).isEqualTo(changes);
        assertThat(database.count("select count(*) from customer_merge")).isEqualTo(1);
    }

    @Test
    void aNewIdentityCanJoinTwoOldCustomers() {
        long phone = people.identity(mall, "m1", Told.nothing().phone("010-1234-5678"));
        long email = people.identity(mall, "m2", Told.nothing().email("a@b.kr"));
        people.merge(phone, email);

        long both =
                people.identity(store, "s1", Told.nothing().phone("01012345678").email("a@b.kr"));
        MergeOutcome outcome = people.merge(both);

        assertThat(outcome.merged()).isEqualTo(2);
        assertThat(outcome.survivors()).containsExactly(people.customerOf(phone));
        assertThat(people.customerOf(email)).isEqualTo(people.customerOf(both)).isEqualTo(people.customerOf(phone));
    }

    @Test
    void whatNoChannelVerifiedProvesNothing() {
        long first = people.identity(mall, "m1", Told.nothing().phone("010-1234-5678"));
        long second = people.identity(store, "s1", Told.nothing().phone("010-1234-5678"));
        database.execute("update identity set phone_verified = false where id = " + second);

        assertThat(people.merge(first, second).merged()).isZero();
    }

    @Test
    void oneRegisteredWarrantyIsOnePerson() {
        long first = people.identity(mall, "m1", Told.nothing());
        long second = people.identity(store, "s1", Told.nothing());
        database.execute("insert into warranty (customer_id, identity_id, serial, registered_at)"
                + " select customer_id, id, case id when 1 then 'sn-1' else 'SN-1 ' end, now() from identity");

        assertThat(people.merge(first, second).merged()).isEqualTo(1);
        assertThat(people.customerOf(second)).isEqualTo(people.customerOf(first));
    }

    @Test
    void theProfileTakesTheNewestValueThatIsKnownAndTheEarliestSignUp() {
        long first = people.identity(
                mall,
                "m1",
                Told.nothing()
                        .memberId("7")
                        .name("김하나")
                        .email("old@b.kr")
                        .signedUpAt("2023-05-01T00:00:00Z")
                        .recordedAt("2025-01-01T00:00:00Z"));
        long second = people.identity(
                store,
                "s1",
                Told.nothing()
                        .memberId("7")
                        .email("new@b.kr")
                        .signedUpAt("2024-05-01T00:00:00Z")
                        .recordedAt("2025-02-01T00:00:00Z"));

        people.merge(first, second);

        Row customer = database.rows("select * from customer where id = $1", people.customerOf(first))
                .get(0);
        assertThat(customer.getString("name")).isEqualTo("김하나");
        assertThat(customer.getString("email")).isEqualTo("new@b.kr");
        assertThat(customer.getOffsetDateTime("signed_up_at")).isEqualTo(People.at("2023-05-01T00:00:00Z"));
    }

    @Test
    void importsAtOnceNeitherWaitInACircleNorMergeTwice() {
        List<CompletableFuture<MergeOutcome>> imports = IntStream.range(0, 8)
                .mapToObj(worker -> CompletableFuture.supplyAsync(() -> {
                    long[] identities = IntStream.range(0, 40)
                            .mapToLong(row -> people.identity(
                                    mall,
                                    worker + "-" + row,
                                    Told.nothing().memberId("member " + (worker % 2 == 0 ? row : 39 - row))))
                            .toArray();
                    return people.merge(identities);
                }))
                .toList();

        int merged = imports.stream().mapToInt(each -> each.join().merged()).sum();

        assertThat(merged).isEqualTo(8 * 40 - 40);
        assertThat(database.count("select count(distinct customer_id) from identity"))
                .isEqualTo(40);
        assertThat(database.count("select count(*) from customer where merged_into_id is null"))
                .isEqualTo(40);
    }
}
