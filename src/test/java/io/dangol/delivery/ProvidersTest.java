package io.dangol.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sending over real SMTP and HTTP, and what comes back. */
@QuarkusTest
@TestProfile(Providers.Profile.class)
class ProvidersTest {
    private static final String REPORT_SECRET = "reports-of-the-test";

    @Inject
    Dispatching dispatching;

    @Inject
    Outbox outbox;

    @Inject
    BusinessCalendar calendar;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private SendingShop shop;
    private Instant noon;

    @BeforeEach
    void open() throws Exception {
        database.empty();
        Providers.vendor.forget();
        Providers.wire.forget();
        Providers.MAIL.purgeEmailFromAllMailboxes();
        shop = new SendingShop(database);
        noon = calendar.startOf(calendar.dayOf(clock.now()).plusDays(1)).plus(Duration.ofHours(12));
    }

    @Test
    void theVendorSeesEachMessageOnceWithItsSignature() {
        shop.people(730);
        shop.launch("texts", 0, SendingShop.SMS);

        sendAll(noon);

        // Whose number ends with 0013 cannot be reached: 1 of 730.
        assertThat(Providers.vendor.sent).hasSize(729);
        assertThat(Providers.vendor.posted).hasValue(730);
        assertThat(Providers.vendor.forged).hasValue(0);
        assertThat(Providers.vendor.sent.values()).allSatisfy(message -> {
            assertThat(message.getString("text")).isEqualTo("(광고)Dangol demo 봄 신상품이 왔어요. 무료수신거부 080-123-4567");
            assertThat(message.getString("campaign")).isEqualTo("texts");
        });
        assertThat(shop.progress("sent")).isEqualTo(729);
        assertThat(shop.reasons()).containsOnly("13 REJECTED");
    }

    @Test
    void whatTheVendorTookWithoutAnsweringIsSentOnceAllTheSame() {
        shop.people(250);
        shop.launch("lost", 0, SendingShop.SMS);
        Providers.vendor.answersToLose.set(2);

        sendAll(noon);
        sendAll(noon.plus(Duration.ofHours(1)));

        assertThat(Providers.vendor.posted.get()).isGreaterThan(250);
        assertThat(Providers.vendor.sent).hasSize(249);
        assertThat(shop.progress("sent")).isEqualTo(249);
    }

    @Test
    void mailArrivesInKoreanWithItsWayOut() throws Exception {
        shop.people(2);
        shop.launch("mails", 0, SendingShop.EMAIL);

        sendAll(noon);

        MimeMessage[] mails = Providers.MAIL.getReceivedMessages();
        assertThat(Arrays.stream(mails).map(mail -> recipient(mail)))
                .containsExactlyInAnyOrder("p1@example.com", "p2@example.com");
        MimeMessage mail = Arrays.stream(mails)
                .filter(each -> recipient(each).startsWith("p1"))
                .findFirst()
                .orElseThrow();
        String key = database.rows("select key::text from delivery where customer_id = 1")
                .get(0)
                .getString(0);
        assertThat(mail.getSubject()).isEqualTo("(광고) 봄 신상품 안내");
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo("손님1, 새 상품이 왔어요. Dangol demo\n무료수신거부: 아래 수신거부를 눌러 주세요.");
        assertThat(mail.getFrom()[0].toString()).contains("Dangol demo").contains("hello@shop.example.com");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<" + key + "@shop.example.com>");
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://crm.example.com/delivery/unsubscribe/" + key + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    /** Strict servers refuse a message in which some line ends with LF alone. */
    @Test
    void everyLineOnTheWireEndsWholeAndTheKoreanSubjectReadsBack() throws Exception {
        shop.people(2);
        shop.launch("wire", 0, SendingShop.EMAIL);

        sendAll(noon);

        String sent = Providers.wire.sent();
        assertThat(sent.replace("\r\n", "")).isNotEmpty().doesNotContain("\n", "\r");
        String header = sent.substring(sent.indexOf("\r\nSubject: ") + 11).split("\r\n(?![ \t])")[0];
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(header))).isEqualTo("(광고) 봄 신상품 안내");
    }

    @Test
    void lookingAtTheWayOutChangesNothingAndPostingToItWithdraws() {
        shop.people(2);
        shop.launch("first", 0, SendingShop.EMAIL);
        sendAll(noon);
        shop.launch("second", 0, SendingShop.EMAIL);
        await(outbox.refresh(noon));
        String key = database.rows("select key::text from delivery where customer_id = 1 and status = 'SENT'")
                .get(0)
                .getString(0);

        String page = given().get("/delivery/unsubscribe/" + key)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("수신거부").contains("method=\"post\"");
        assertThat(withdrawals()).isZero();

        for (int i = 0; i < 2; i++) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post("/delivery/unsubscribe/" + key)
                    .then()
                    .statusCode(200);
        }
        assertThat(
                        database.count(
                                "select count(*) from current_consent where customer_id = 1 and medium = 'EMAIL' and not granted"))
                .isEqualTo(1);
        assertThat(shop.reasons()).containsOnly("1 OPTED_OUT");
        assertThat(given().post("/delivery/unsubscribe/no-such-key")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(given().post("/delivery/unsubscribe/" + key).asString());
    }

    @Test
    void reportsCountOnceInWhateverOrderTheyCome() {
        shop.people(3);
        shop.launch("reported", 0, SendingShop.SMS);
        sendAll(noon);
        List<String> keys = keys();
        JsonArray reports = new JsonArray()
                .add(report(keys.get(0), "CLICKED"))
                .add(report(keys.get(0), "DELIVERED"))
                .add(report(keys.get(0), "DELIVERED"))
                .add(report(keys.get(1), "DELIVERED"))
                .add(report("01890a5d-ac96-774b-bcce-b302099a8057", "DELIVERED"));

        Response first = post(reports, REPORT_SECRET, clock.now());
        Response again = post(reports, REPORT_SECRET, clock.now());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.jsonPath().getInt("messages")).isEqualTo(2);
        assertThat(first.jsonPath().getList("unknown")).containsExactly("01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(database.rows(
                        "select kind, count(*) from message_event where kind <> 'SENT' group by kind order by kind"))
                .extracting(row -> row.getString(0) + " " + row.getLong(1))
                .containsExactly("CLICKED 1", "DELIVERED 2");
    }

    @Test
    void whoBouncesHearsFromTheNextChannelAndWhoOptsOutFromNone() {
        shop.people(3);
        shop.launch("fallback", 0, SendingShop.SMS, SendingShop.EMAIL);
        sendAll(noon);
        String bounced = key(1);
        String optedOut = key(2);
        shop.launch("next", 0, SendingShop.SMS);
        await(outbox.refresh(noon));

        post(
                new JsonArray().add(report(bounced, "BOUNCED")).add(report(optedOut, "OPTED_OUT")),
                REPORT_SECRET,
                clock.now());
        post(new JsonArray().add(report(bounced, "BOUNCED")), REPORT_SECRET, clock.now());
        sendAll(noon);

        assertThat(database.rows("select customer_id from delivery where step = 1"))
                .hasSize(1);
        assertThat(Arrays.stream(Providers.MAIL.getReceivedMessages()).map(ProvidersTest::recipient))
                .containsExactly("p1@example.com");
        assertThat(shop.reasons()).containsOnly("2 OPTED_OUT");
        assertThat(withdrawals()).isEqualTo(1);
    }

    @Test
    void onlyWhoKnowsTheSecretReportsAndOnlyNow() {
        JsonArray reports = new JsonArray();

        assertThat(post(reports, "another secret", clock.now()).statusCode()).isEqualTo(401);
        assertThat(post(reports, REPORT_SECRET, clock.now().minusSeconds(301)).statusCode())
                .isEqualTo(401);
        assertThat(given().body("{\"reports\": []}").post("/delivery/reports").statusCode())
                .isEqualTo(401);
        assertThat(post(reports, REPORT_SECRET, clock.now()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"key": "x", "kind": "DELIVERED", "occurredAt": "2026-01-01T00:00:00Z"}] | reports.0.key is x
            [{"key": "01890a5d-ac96-774b-bcce-b302099a8057", "kind": "SENT", "occurredAt": "2026-01-01T00:00:00Z"}] | reports.0.kind is SENT
            [{"key": "01890a5d-ac96-774b-bcce-b302099a8057", "kind": "OPENED", "occurredAt": "yesterday"}] | reports.0.occurredAt is yesterday
            [7] | reports.0.key is null
            """)
    void badReportsAreRefusedWithTheirPlace(String reports, String message) {
        Response refused = post(new JsonArray(reports), REPORT_SECRET, clock.now());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains(message);
    }

    private List<String> keys() {
        return IntStream.rangeClosed(1, 3).mapToObj(this::key).toList();
    }

    private String key(int customer) {
        return database.rows("select key::text from delivery where step = 0 and customer_id = " + customer)
                .get(0)
                .getString(0);
    }

    private long withdrawals() {
        return database.count("select count(*) from consent where not granted");
    }

    private static JsonObject report(String key, String kind) {
        return new JsonObject()
                .put("key", key)
                .put("kind", kind)
                .put("occurredAt", Instant.now().toString());
    }

    private static Response post(JsonArray reports, String secret, Instant at) {
        Buffer body = new JsonObject().put("reports", reports).toBuffer();
        return given().contentType("application/json")
                .header(Signature.HEADER, Signature.of(body, secret, at))
                .body(body.getBytes())
                .post("/delivery/reports");
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sendAll(Instant now) {
        await(outbox.refresh(now).chain(() -> rounds(now)));
    }

    private Uni<Integer> rounds(Instant now) {
        return dispatching.round(now).chain(sent -> sent == 0 ? Uni.createFrom().item(0) : rounds(now));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofMinutes(2));
    }
}
