package io.dangol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers are told about their consents. */
@QuarkusTest
@TestProfile(Providers.Profile.class)
class ConsentNoticesTest {
    @Inject
    ConsentNotices notices;

    @Inject
    BusinessCalendar calendar;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private SendingShop shop;
    private OffsetDateTime today;

    @BeforeEach
    void open() throws Exception {
        database.empty();
        Providers.vendor.forget();
        Providers.MAIL.purgeEmailFromAllMailboxes();
        shop = new SendingShop(database);
        shop.people(2);
        database.execute("delete from consent");
        today = calendar.local(calendar.startOf(calendar.dayOf(clock.now()))).plusHours(10);
    }

    @Test
    void theResultOfAStatementIsToldOnceByItsMedium() throws Exception {
        said(1, "SMS", false, true, today.minusDays(3));
        said(1, "EMAIL", false, false, today.minusDays(13));
        said(2, "SMS", true, true, today.minusDays(1));
        said(2, "PUSH", false, true, today.minusDays(1));

        assertThat(tell(today)).isEqualTo(3);
        assertThat(tell(today.plusHours(1))).isZero();
        assertThat(tell(today.plusDays(1))).isZero();

        assertThat(texts())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("[Dangol demo] " + day(today.minusDays(3)) + " 문자 광고성 정보 수신에 동의하셨습니다.")
                        .endsWith("변경: 고객센터 또는 앱 설정"));
        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("야간(21시~8시) 문자"));
        assertThat(texts()).hasSize(2);
        assertThat(Providers.MAIL.getReceivedMessages()).hasSize(1);
        assertThat(Providers.MAIL.getReceivedMessages()[0].getContent().toString())
                .contains("이메일 광고성 정보 수신동의를 철회하셨습니다.");
    }

    @Test
    void whatWasSaidTwoWeeksAgoIsNotToldAnyMore() {
        said(1, "SMS", false, true, today.minusDays(14).minusSeconds(1));

        assertThat(tell(today)).isZero();
    }

    @Test
    void consentIsConfirmedInTheLastDaysOfItsTwoYearsAndThenStands() {
        OffsetDateTime said = today.minusYears(2).plusDays(30);
        said(1, "SMS", false, true, said);
        said(2, "SMS", false, true, today.minusYears(2).minusDays(1));

        assertThat(tell(today.minusDays(1))).isZero();
        assertThat(tell(today)).isEqualTo(1);
        assertThat(tell(today.plusDays(1))).isZero();

        assertThat(texts()).singleElement().asString().contains("별도의 의사표시가 없으면 동의가 유지됩니다.");
        assertThat(database.rows("select confirmed_at from current_consent where customer_id = 1")
                        .get(0)
                        .getOffsetDateTime(0)
                        .toInstant())
                .isEqualTo(today.toInstant());
        assertThat(tell(today.plusYears(2).minusDays(30)))
                .as("two years later again")
                .isEqualTo(1);
    }

    @Test
    void whoIsUnreachableIsNotTriedForEver() {
        database.execute("update customer set phone = null where id = 1");
        said(1, "SMS", false, true, today.minusDays(1));

        assertThat(tell(today)).isEqualTo(1);
        assertThat(tell(today.plusDays(1))).isZero();
        assertThat(texts()).isEmpty();
        assertThat(database.count("select count(*) from consent_notice where status = 'REFUSED'"))
                .isEqualTo(1);
    }

    @Test
    void whatTheVendorDoesNotSettleGoesAgainWithTheSameKey() {
        said(1, "SMS", false, true, today.minusDays(1));
        Providers.vendor.answersToLose.set(1);

        tell(today);
        tell(today.plusDays(1));

        assertThat(Providers.vendor.posted).hasValue(2);
        assertThat(texts()).hasSize(1);
    }

    private void said(long customer, String medium, boolean night, boolean granted, OffsetDateTime at) {
        database.update("""
                insert into consent (customer_id, medium, purpose, night, granted, recorded_at)
                values ($1, $2, 'ADVERTISING', $3, $4, $5)
                """, customer, medium, night, granted, at);
    }

    private int tell(OffsetDateTime at) {
        Instant now = at.toInstant();
        return notices.tell(now).await().atMost(Duration.ofMinutes(1));
    }

    private List<String> texts() {
        Stream<JsonObject> sent = Providers.vendor.sent.values().stream();
        return sent.map(message -> message.getString("text")).toList();
    }

    private static String day(OffsetDateTime at) {
        return at.getYear() + "년 " + at.getMonthValue() + "월 " + at.getDayOfMonth() + "일";
    }
}
