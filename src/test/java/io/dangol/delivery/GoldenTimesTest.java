package io.dangol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden times: every anchor, the edges of windows, days of leap years, and that the same anchor counts once. */
@QuarkusTest
class GoldenTimesTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final LocalTime END = LocalTime.of(23, 59, 59, 900_000_000);
    private static final int PEOPLE = 15;

    @Inject
    Occasions occasions;

    @Inject
    RecordedChannel provider;

    @Inject
    BusinessCalendar calendar;

    @Inject
    Database database;

    private SendingShop shop;

    @BeforeEach
    void open() {
        database.empty();
        provider.on(CampaignMedium.SMS);
        shop = new SendingShop(database);
        shop.people(PEOPLE);
        database.execute(
                "insert into product (external_id, category, recorded_at) values ('p1', 'Shoes', now()), ('p2', 'Hats', now())");
    }

    @AfterEach
    void close() {
        provider.off();
    }

    @ParameterizedTest
    @CsvSource({
        "SIGN_UP, 0, 0",
        "SIGN_UP, 2, 4",
        "BIRTHDAY, -7, 0",
        "BIRTHDAY, 0, 3",
        "WARRANTY_REGISTERED, 1, 5",
        "WARRANTY_ANNIVERSARY, -3, 1",
        "FIRST_ORDER, 1, 4",
        "PRODUCT_ORDER, 3, 3",
        "LAST_ORDER, 2, 6",
        "COUPON_EXPIRY, -5, -1",
        "COUPON_EXPIRY, 0, 0",
        "TIER_CHANGE, 0, 2"
    })
    void whoStandsInTheWindowOnTheDayIsEnteredAndNobodyElse(String anchor, int from, int to) {
        golden(anchor, from, to);
        for (int offset = -7; offset <= 7; offset++) {
            // At midnight, or in the last second of the day in the zone, both of which are other days in UTC.
            happens(anchor, offset + 8, DAY.minusDays(offset), offset % 2 == 0 ? MIDNIGHT : LAST_SECOND);
        }

        int seenOnly = anchor.equals("COUPON_EXPIRY") || anchor.contains("BIRTHDAY") || anchor.contains("ANNIVERSARY")
                ? -7
                : 0;
        List<Long> due = offsets(Math.max(from, seenOnly), to);
        assertThat(take(DAY, LocalTime.of(9, 59, 59))).as("before its time").isZero();
        assertThat(take(DAY, END)).isEqualTo(due.size());

        assertThat(entered()).isEqualTo(due);
        assertThat(database.count("select count(*) from delivery")).isEqualTo(due.size());
        assertThat(take(DAY, END)).as("a repeated run").isZero();
        take(DAY.plusDays(1), END);
        assertThat(entered()).as("the day after").isEqualTo(offsets(Math.max(from - 1, -7), to));
        assertThat(take(DAY.plusYears(5).plusMonths(6), TEN)).as("long after").isZero();
    }

    @Test
    void whoIsSeenLateInTheWindowIsEnteredAndAfterItNot() {
        golden("SIGN_UP", 0, 2);
        happens("SIGN_UP", 1, DAY, LocalTime.NOON);
        take(DAY, TEN);
        assertThat(entered()).isEmpty();
        take(DAY, LocalTime.of(12, 5));
        assertThat(entered()).containsExactly(1L);

        happens("SIGN_UP", 2, DAY, LocalTime.NOON);
        happens("SIGN_UP", 3, DAY.minusDays(1), LocalTime.NOON);
        take(DAY.plusDays(2), END);
        assertThat(entered()).containsExactly(1L, 2L);
        happens("SIGN_UP", 4, DAY, LocalTime.NOON);
        take(DAY.plusDays(3), TEN);
        assertThat(entered()).containsExactly(1L, 2L);
    }

    @Test
    void leapDayBirthdaysFallOnTheLastOfFebruaryAndEachYearIsItsOwn() {
        golden("BIRTHDAY", 0, 0);
        database.execute("update customer set birth_date = '2000-02-29' where id = 1");
        database.execute("update customer set birth_date = '2000-02-28' where id = 2");

        take(LocalDate.of(2027, 2, 28), TEN);
        assertThat(occasionsOf(1)).containsExactly("birthday:2027");
        assertThat(occasionsOf(2)).containsExactly("birthday:2027");
        take(LocalDate.of(2027, 3, 1), TEN);
        take(LocalDate.of(2028, 2, 28), TEN);
        assertThat(occasionsOf(1)).containsExactly("birthday:2027");
        assertThat(occasionsOf(2)).containsExactly("birthday:2027", "birthday:2028");
        take(LocalDate.of(2028, 2, 29), TEN);
        assertThat(occasionsOf(1)).containsExactly("birthday:2027", "birthday:2028");
        assertThat(database.count("select count(*) from campaign_member")).isEqualTo(2);
        assertThat(database.count("select count(*) from delivery")).isEqualTo(4);
    }

    @Test
    void windowsReachOverTheEndsOfMonthsAndYears() {
        golden("BIRTHDAY", -3, -1);
        database.execute("update customer set birth_date = '1990-01-01' where id = 1");
        database.execute("update customer set birth_date = '1990-03-01' where id = 2");
        take(LocalDate.of(2027, 12, 28), TEN);
        assertThat(entered()).isEmpty();
        take(LocalDate.of(2027, 12, 29), TEN);
        assertThat(occasionsOf(1)).containsExactly("birthday:2028");

        take(LocalDate.of(2028, 2, 26), TEN);
        assertThat(occasionsOf(2)).as("2028 has a 29 February").isEmpty();
        take(LocalDate.of(2028, 2, 27), TEN);
        assertThat(occasionsOf(2)).containsExactly("birthday:2028");
        take(LocalDate.of(2029, 2, 25), TEN);
        assertThat(occasionsOf(2)).hasSize(1);
        take(LocalDate.of(2029, 2, 26), TEN);
        assertThat(occasionsOf(2)).containsExactly("birthday:2028", "birthday:2029");
    }

    @Test
    void newOrderBeginsAGoldenTimeAnewAndEndsTheFormerOne() {
        golden("LAST_ORDER", 5, 10);
        happens("LAST_ORDER", 1, DAY, TEN);
        happens("LAST_ORDER", 2, DAY, TEN);
        take(DAY.plusDays(5), TEN);
        assertThat(occasionsOf(1)).hasSize(1);

        happens("LAST_ORDER", 1, DAY.plusDays(6), TEN);
        take(DAY.plusDays(8), TEN);
        assertThat(occasionsOf(1)).hasSize(1);
        take(DAY.plusDays(11), TEN);
        assertThat(occasionsOf(1)).hasSize(2);

        database.execute("update purchase_order set status = 'CANCELLED' where customer_id = 2");
        happens("LAST_ORDER", 3, DAY.plusDays(6), TEN);
        database.execute("update purchase_order set status = 'CANCELLED' where customer_id = 3");
        take(DAY.plusDays(11), TEN);
        assertThat(occasionsOf(2)).hasSize(1);
        assertThat(occasionsOf(3)).isEmpty();
    }

    @Test
    void firstOrderCountsOnceEvenWhenAnEarlierOneBecomesKnown() {
        golden("FIRST_ORDER", 1, 30);
        happens("FIRST_ORDER", 1, DAY, TEN);
        happens("FIRST_ORDER", 2, DAY.minusDays(100), TEN);
        happens("FIRST_ORDER", 2, DAY, TEN);
        take(DAY.plusDays(1), TEN);
        assertThat(entered()).containsExactly(1L);

        happens("FIRST_ORDER", 1, DAY.minusDays(5), TEN);
        take(DAY.plusDays(2), TEN);
        assertThat(occasionsOf(1)).containsExactly("first-order");
    }

    @Test
    void onlyOrdersOfTheProductsOrCategoriesCountAndOfSeveralTheLatest() {
        golden("PRODUCT_ORDER", 1, 30);
        happens("PRODUCT_ORDER", 1, DAY, TEN);
        happens("PRODUCT_ORDER", 1, DAY.plusDays(3), TEN);
        happens("PRODUCT_ORDER", 2, DAY, TEN);
        database.execute(
                "update order_item set product_id = 2 where order_id = (select id from purchase_order where customer_id = 2)");

        take(DAY.plusDays(4), TEN);
        assertThat(entered()).containsExactly(1L);
        assertThat(database.count("select count(*) from delivery")).isEqualTo(1);
        take(DAY.plusDays(5), TEN);
        assertThat(occasionsOf(1)).hasSize(1);
    }

    @Test
    void usedCouponsAndWhoLeftTheTargetAreLeftOut() {
        golden("COUPON_EXPIRY", -7, -1);
        for (int customer = 1; customer <= 3; customer++) {
            happens("COUPON_EXPIRY", customer, DAY, TEN);
        }
        database.execute("update coupon set used_at = now() where customer_id = 1");
        database.execute("delete from membership where customer_id = 2");

        take(DAY.minusDays(2), TEN);

        assertThat(entered()).containsExactly(3L);
        assertThat(occasionsOf(3)).containsExactly("coupon:" + DAY);
    }

    @Test
    void twoReplicasAtOnceEnterEachAnchorOnce() {
        golden("SIGN_UP", 0, 2);
        for (int customer = 1; customer <= PEOPLE; customer++) {
            happens("SIGN_UP", customer, DAY, MIDNIGHT);
        }
        Instant now = at(DAY, TEN);

        List<Integer> counts = Uni.join()
                .all(List.of(occasions.take(now), occasions.take(now.plusMillis(3)), occasions.take(now)))
                .andFailFast()
                .await()
                .atMost(Duration.ofMinutes(1));

        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(PEOPLE);
        assertThat(database.count("select count(*) from delivery")).isEqualTo(PEOPLE);
        assertThat(database.count("select queued from campaign_occasion")).isEqualTo(PEOPLE);
    }

    @Test
    void holdoutOfAGoldenTimeIsExactAndStays() {
        shop.planning("trigger", trigger("BIRTHDAY", 0, 0));
        launch(0.2);
        database.execute("update customer set birth_date = date '1990-03-01' + (id - 1)::int");
        for (int day = 0; day < PEOPLE; day++) {
            take(DAY.plusDays(day), TEN);
        }
        assertThat(database.count("select count(*) from campaign_member where arm = 'HOLDOUT'"))
                .isEqualTo(3);
        for (int day = 0; day < PEOPLE; day++) {
            take(DAY.plusYears(1).plusDays(day), TEN);
        }

        assertThat(database.count("select count(*) from campaign_member")).isEqualTo(PEOPLE);
        assertThat(database.count("select count(*) from campaign_entry")).isEqualTo(2 * PEOPLE);
        assertThat(database.count("select count(*) from delivery")).isEqualTo(2 * (PEOPLE - 3));
    }

    private void golden(String anchor, int from, int to) {
        shop.planning("trigger", trigger(anchor, from, to));
        launch(0);
    }

    private void launch(double holdoutShare) {
        shop.launch("golden", holdoutShare, SendingShop.SMS);
        database.execute("update campaign set starts_on = '2026-01-01', ends_on = '2039-12-31'");
    }

    private static Map<String, Object> trigger(String anchor, int from, int to) {
        Map<String, Object> window =
                new HashMap<>(Map.of("anchor", anchor, "fromDays", from, "toDays", to, "at", "10:00"));
        if (anchor.equals("PRODUCT_ORDER")) {
            window.put("products", List.of(GlobalId.of("Product", 1)));
        }
        return Map.of("goldenTime", window);
    }

    private void happens(String anchor, long customer, LocalDate day, LocalTime time) {
        OffsetDateTime at = at(day, time).atOffset(ZoneOffset.UTC);
        switch (anchor) {
            case "SIGN_UP" -> database.update("update customer set signed_up_at = $2 where id = $1", customer, at);
            case "BIRTHDAY" ->
                database.update("update customer set birth_date = $2 where id = $1", customer, day.minusYears(30));
            case "WARRANTY_REGISTERED" -> warranty(customer, at);
            case "WARRANTY_ANNIVERSARY" ->
                warranty(customer, at(day.minusYears(2), time).atOffset(ZoneOffset.UTC));
            case "COUPON_EXPIRY" -> database.update("""
                    insert into coupon (customer_id, identity_id, code, issued_at, expires_at)
                    select customer_id, id, 'C', timestamptz '2026-01-01Z', $2 from identity where customer_id = $1
                    """, customer, at);
            case "TIER_CHANGE" -> database.update("""
                    insert into tier_change (customer_id, identity_id, changed_at, tier)
                    select customer_id, id, $2, 'GOLD' from identity where customer_id = $1
                    """, customer, at);
            default -> order(customer, at);
        }
    }

    private void warranty(long customer, OffsetDateTime at) {
        database.update("""
                insert into warranty (customer_id, identity_id, serial, registered_at)
                select customer_id, id, 'S', $2 from identity where customer_id = $1
                """, customer, at);
    }

    private void order(long customer, OffsetDateTime at) {
        database.update("""
                with placed as (
                    insert into purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at, list_amount,
                        paid_amount, recorded_at)
                    select customer_id, id, 1, customer_id || '/' || $2::timestamptz, $2, 100, 100, now()
                    from identity where customer_id = $1
                    returning id
                )
                insert into order_item (order_id, line, product_id, quantity, unit_price, paid_amount)
                select id, 1, 1, 1, 100, 100 from placed
                """, customer, at);
    }

    private static List<Long> offsets(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .asLongStream()
                .map(offset -> offset + 8)
                .boxed()
                .toList();
    }

    private List<Long> entered() {
        return database.rows("select distinct customer_id from campaign_entry order by 1").stream()
                .map(row -> row.getLong(0))
                .toList();
    }

    private List<String> occasionsOf(long customer) {
        return database.rows("select occasion from campaign_entry where customer_id = $1 order by 1", customer).stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }

    private int take(LocalDate day, LocalTime time) {
        return occasions.take(at(day, time)).await().atMost(Duration.ofMinutes(2));
    }
}
