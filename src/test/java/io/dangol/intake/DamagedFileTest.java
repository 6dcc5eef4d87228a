package io.dangol.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "shop",
        roles = {"INTAKE", "MARKETER"})
class DamagedFileTest {
    private static final String HEADER = "order_id,customer_id,ordered_at,amount\n";
    private static final String GOOD = "1,C1,2025-03-01 10:00:00,1000\n";

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal(IntakeClient.send("orders", ""))).contains("empty");
    }

    @Test
    void aHeaderWithoutRowsIsRefused() {
        assertThat(refusal(IntakeClient.send("orders", HEADER))).contains("no row");
    }

    @Test
    void aHeaderThatTooLittleMatchesIsRefusedWithWhatIsMissing() {
        assertThat(refusal(IntakeClient.send("orders", "order_id,b\n1,2\n")))
                .contains("orderedAt", "paidAmount", "order_id, b", "columnMappingPropose");
    }

    @Test
    void aFileWithoutAHeaderIsRefusedWithoutTellingWhomItsFirstLineIsAbout() {
        String file = "C1,홍길동,010-1234-5678\nC2,김철수,010-2345-6789\n";

        assertThat(refusal(IntakeClient.send("customers", file)))
                .contains("None of the 3 columns of its first line is known")
                .doesNotContain("홍길동")
                .doesNotContain("1234");
    }

    @Test
    void aColumnNamedTwiceIsRefused() {
        assertThat(refusal(IntakeClient.send("orders", "order_id,amount,amount\n1,2,3\n")))
                .contains("\"amount\" twice");
    }

    @Test
    void truncatedGzipIsToldAndTheWholeFileSentAgainLoadsTheRest() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 30_000; i++) {
            rows.append(i)
                    .append(",C")
                    .append(i * 7919L % 1000)
                    .append(",2025-03-01 10:00:00,")
                    .append(i)
                    .append('\n');
        }
        byte[] whole = FileTextTest.gzip(rows.toString().getBytes(StandardCharsets.UTF_8));

        String reason = refusal(IntakeClient.send("orders", Arrays.copyOf(whole, whole.length * 3 / 4)));
        long before = database.count("select count(*) from purchase_order");
        JsonPath again = IntakeClient.loaded(IntakeClient.send("orders", whole));

        assertThat(reason).contains("truncated");
        assertThat(before).isBetween(5_000L, 29_999L);
        assertThat(again.getLong("unchanged")).isEqualTo(before);
        assertThat(again.getLong("inserted")).isEqualTo(30_000 - before);
    }

    @Test
    void aCellThatIsNeverClosedIsToldWithItsLine() {
        String endless = HEADER + GOOD + "2,\"C2,2025-03-01,1000\n" + "x".repeat(2_000_000);

        assertThat(refusal(IntakeClient.send("orders", endless))).contains("After line 2", "quotes");
        assertThat(database.count("select count(*) from purchase_order")).isEqualTo(1);
    }

    @Test
    void badRowsAreToldWithLineColumnValueReasonAndRemedyAndBlockNoOther() {
        String file = HEADER
                + GOOD
                + "2,C2,2025-13-01,1000\n"
                + "3,C3,2025-03-01,12.5\n"
                + "4,C4,2025-03-01\n"
                + "5,\"C5\"x,2025-03-01,1000,extra\n"
                + "6,C6,2025-03-01,-5\n"
                + "7,C7,,abc\n"
                + "8,C\08,2025-03-01,1\n"
                + "9,C9,2025-03-01,99999999999999999999999\n"
                + "10,C1,2025-03-02 10:00:00,2000\n";

        JsonPath report = IntakeClient.loaded(IntakeClient.send("orders", file));
        String errors = errors(report);

        assertThat(report.getInt("rowsRead")).isEqualTo(10);
        assertThat(report.getInt("inserted")).isEqualTo(2);
        assertThat(report.getInt("failed")).isEqualTo(8);
        assertThat(errors.lines()).hasSize(10);
        assertThat(errors)
                .contains("3,orderedAt,ordered_at,2025-13-01,is not a time")
                .contains("4,paidAmount,amount,12.5,is finer than the smallest unit of KRW")
                .contains("5,,,,has 3 cells where the header has 4")
                .contains("7,paidAmount,amount,-5,is below zero")
                .contains("8,orderedAt,ordered_at,,is missing")
                .contains("8,paidAmount,amount,abc,is not an amount")
                .contains("9,customerId,customer_id,C\uFFFD8,holds a NUL")
                .contains("10,paidAmount,amount,99999999999999999999999,is larger");
    }

    @Test
    void allOrNothingLoadsNothingWhenOneRowIsBad() {
        String file = HEADER + GOOD + "2,C2,never,1000\n";

        Response response = IntakeClient.send("orders?allOrNothing=true", file);

        assertThat(refusal(response)).contains("1 of 2 rows are bad");
        assertThat(response.jsonPath().getInt("inserted")).isZero();
        assertThat(database.count("select count(*) from purchase_order")).isZero();
        assertThat(database.count("select count(*) from customer")).isZero();
    }

    @Test
    void allOrNothingLoadsAllWhenAllAreGood() {
        JsonPath report = IntakeClient.loaded(IntakeClient.send("orders?allOrNothing", HEADER + GOOD));

        assertThat(report.getInt("inserted")).isEqualTo(1);
        assertThat(database.count("select count(*) from purchase_order")).isEqualTo(1);
    }

    @Test
    void aDryRunReportsAndChangesNothing() {
        JsonPath report =
                IntakeClient.loaded(IntakeClient.send("orders?dryRun=true", HEADER + GOOD + "2,C2,never,1000\n"));

        assertThat(report.getInt("inserted")).isEqualTo(1);
        assertThat(report.getInt("failed")).isEqualTo(1);
        assertThat(report.getString("summary")).startsWith("Dry run");
        assertThat(database.count("select count(*) from purchase_order")).isZero();
        assertThat(database.count("select count(*) from channel")).isZero();
    }

    @Test
    void whatTheDatabaseRefusesIsFoundAndTheOthersAreLoaded() {
        IntakeClient.loaded(IntakeClient.send("orders", "order_id,date,amount,refund\n1,2025-03-01,1000,900\n"));

        JsonPath report = IntakeClient.loaded(IntakeClient.send(
                "orders", "order_id,date,amount\n2,2025-03-01,5\n1,2025-03-01,800\n3,2025-03-01,5\n"));

        assertThat(report.getInt("inserted")).isEqualTo(2);
        assertThat(report.getInt("failed")).isEqualTo(1);
        assertThat(errors(report)).contains("3,,,,contradicts the rule ck_purchase_order_amounts");
    }

    @Test
    void mixedEncodingsAreToldRowByRow() throws IOException {
        byte[] utf8 = (HEADER + "1,가나다,2025-03-01,1000\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        byte[] cp949 = "2,라마바,2025-03-01,1000\n".getBytes(Charset.forName("x-windows-949"));
        byte[] both = Arrays.copyOf(utf8, utf8.length + cp949.length);
        System.arraycopy(cp949, 0, both, utf8.length, cp949.length);

        JsonPath report = IntakeClient.loaded(IntakeClient.send("orders", both));

        assertThat(report.getInt("failed")).isEqualTo(1);
        assertThat(errors(report)).contains("holds bytes that are not UTF-8");
    }

    @Test
    void semicolonsTabsAndKoreanCp949AreUnderstood() {
        String korean = "주문번호;회원번호;결제일시;결제금액;주문상태\nA1;김단골;2025-03-01 10:00;12,000원;환불완료\n"
                + "A2;김단골;2025. 3. 2. 오후 1:00;\"5,000\";주문취소\n";

        JsonPath report =
                IntakeClient.loaded(IntakeClient.send("orders", korean.getBytes(Charset.forName("x-windows-949"))));

        assertThat(report.getInt("inserted")).isEqualTo(2);
        assertThat(database.count("select count(*) from purchase_order where external_id = 'A1'"
                        + " and status = 'COMPLETED' and refunded_amount = 12000 and not counted"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from purchase_order where external_id = 'A2'"
                        + " and status = 'CANCELLED' and ordered_at = '2025-03-02T04:00:00Z'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from identity where external_id = '김단골'"))
                .isEqualTo(1);
    }

    @Test
    void unknownOptionsAndKindsAreRefused() {
        assertThat(IntakeClient.send("orders?dry=true", HEADER).statusCode()).isEqualTo(400);
        assertThat(IntakeClient.send("orders?dryRun=maybe", HEADER).statusCode())
                .isEqualTo(400);
        assertThat(IntakeClient.send("order?zone=Mars", HEADER).statusCode()).isEqualTo(400);
        assertThat(IntakeClient.send("orderz", HEADER).statusCode()).isEqualTo(404);
        assertThat(IntakeClient.send("orders?mapping=nosuch", HEADER).statusCode())
                .isEqualTo(404);
        assertThat(IntakeClient.send("orders?channel=" + "x".repeat(65), HEADER + GOOD)
                        .asString())
                .contains("65 characters long", "Shorten it to 64");
    }

    @Test
    @TestSecurity(
            user = "analyst",
            roles = {"ANALYST"})
    void onlyIntakeMaySendFiles() {
        assertThat(IntakeClient.send("orders", HEADER + GOOD).statusCode()).isEqualTo(403);
        assertThat(database.count("select count(*) from job_run")).isZero();
    }

    @Test
    @TestSecurity(
            user = "shop",
            roles = {"INTAKE"})
    void personalValuesInErrorsAreHiddenFromThoseWithoutTheRight() {
        JsonPath report = IntakeClient.loaded(IntakeClient.send("customers", "id,email\nC1,not an address\n"));

        assertThat(errors(report))
                .contains("2,email,email,,is not an e-mail address")
                .doesNotContain("not an address,");
    }

    private static String refusal(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
        return response.jsonPath().getString("failure.message");
    }

    private static String errors(JsonPath report) {
        return IntakeClient.get(report.getString("errors")).asString();
    }
}
