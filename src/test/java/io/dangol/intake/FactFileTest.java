package io.dangol.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestSecurity(
        user = "shop",
        roles = {"INTAKE"})
class FactFileTest {
    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    customers | customer | 회원번호,이름,생년월일\\nC1,김단골,1990-01-31\\nC2,이단골, | identity
                    products | product | 상품코드,상품명,카테고리,정가\\nP1,모자,패션,12000\\nP2,,, | product
                    behavior-events | event | user_id,event,timestamp,sku,rating\\nC1,장바구니,2025-03-01 10:00,P1,\\nC1,review,2025-03-02,P2,5 | behavior_event
                    consents | consent | 회원번호,수신매체,수신동의,동의일시\\nC1,문자,Y,2025-03-01\\nC1,email,N,2025-03-01 | consent
                    tiers | tier | 회원번호,등급,변경일\\nC1,SILVER,2025-01-01\\nC1,GOLD,2025-03-01 | tier_change
                    points | points | 회원번호,구분,포인트,일시\\nC1,적립,100,2025-03-01\\nC1,사용,30,2025-03-02 | points_entry
                    coupons | coupon | member_no,coupon_code,issue_date,used_at\\nC1,K1,2025-03-01,\\nC2,K1,2025-03-01,2025-03-05 | coupon
                    warranties | warranty | member_no,serial_number,registration_date,product\\nC1,S1,2025-03-01,P1\\nC2,S2,2025-03-01, | warranty
                    """)
    void eachKindLoadsByItsHeaderAndChangesNothingTheSecondTime(String kind, String id, String escaped, String table) {
        String file = escaped.replace("\\n", "\n") + "\n";

        JsonPath first = IntakeClient.loaded(IntakeClient.send(kind, file));
        JsonPath again = IntakeClient.loaded(IntakeClient.send(kind, file));

        assertThat(first.getInt("inserted") + first.getInt("unchanged"))
                .as(first.prettify())
                .isEqualTo(2);
        assertThat(first.getInt("inserted")).isPositive();
        assertThat(again.getInt("unchanged")).as(again.prettify()).isEqualTo(2);
        assertThat(database.count("select count(*) from " + table)).isEqualTo(2);
    }

    @Test
    void theTierOfTheLatestChangeBecomesTheCustomersWhateverTheOrder() {
        IntakeClient.loaded(
                IntakeClient.send("tiers", "customer_id,tier,changed_at\nC1,GOLD,2025-03-01\nC1,SILVER,2025-01-01\n"));

        assertThat(database.count("select count(*) from customer where tier = 'GOLD'"))
                .isEqualTo(1);
    }

    @Test
    void usedPointsCountBelowZero() {
        IntakeClient.loaded(IntakeClient.send(
                "points", "customer_id,type,points,date\nC1,EARNED,100,2025-03-01\nC1,USED,30,2025-03-02\n"));

        assertThat(database.count("select sum(points)::bigint from points_entry"))
                .isEqualTo(70);
    }

    @Test
    void customersWithOneVerifiedPhoneBecomeOneAndKeepTheirOrders() {
        IntakeClient.loaded(IntakeClient.send(
                "orders",
                "order_id,customer_id,channel,date,amount\n1,A,OWN_MALL,2025-03-01,10\n2,B,MARKET,2025-03-02,20\n"));
        IntakeClient.loaded(IntakeClient.send(
                "customers",
                "customer_id,channel,phone,phone_verified\nA,OWN_MALL,010-1234-5678,Y\nB,MARKET,+82 10 1234 5678,Y\n"));

        assertThat(database.count("select count(distinct customer_id) from purchase_order"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from customer_merge where reason = 'PHONE'"))
                .isEqualTo(1);
    }

    @Test
    void customersWhoRegisteredOneSerialBecomeOne() {
        IntakeClient.loaded(IntakeClient.send(
                "warranties",
                "customer_id,channel,serial,date\nA,OWN_MALL,S-1,2025-03-01\nB,WARRANTY,S-1,2025-03-01\n"));

        assertThat(database.count("select count(*) from customer_merge where reason = 'WARRANTY'"))
                .isEqualTo(1);
    }

    @Test
    void ordersWithoutAnyCustomerContactLoad() {
        IntakeClient.loaded(IntakeClient.send(
                "orders?channel=MARKETPLACE", "order_id,customer_id,date,amount\n1,,2025-03-01,10\n"));

        assertThat(database.count("select count(*) from purchase_order where customer_id is null and counted"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from channel where kind = 'MARKETPLACE'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from purchase_change")).isZero();
    }

    @Test
    void anOrderThatChangesHandsIsNotedForBothCustomers() {
        IntakeClient.loaded(IntakeClient.send("orders", "order_id,customer_id,date,amount\n1,A,2025-03-01,10\n"));
        database.execute("delete from purchase_change");

        JsonPath moved = IntakeClient.loaded(
                IntakeClient.send("orders", "order_id,customer_id,date,amount\n1,B,2025-03-01,10\n"));

        assertThat(moved.getInt("changed")).isEqualTo(1);
        assertThat(database.count("select count(distinct customer_id) from purchase_change"))
                .isEqualTo(2);
    }

    @Test
    void whatAFileDoesNotTellStaysAsItIs() {
        IntakeClient.loaded(IntakeClient.send(
                "orders", "order_id,customer_id,date,amount,refund,coupon\n1,A,2025-03-01,10,4,SPRING\n"));

        JsonPath again = IntakeClient.loaded(IntakeClient.send("orders", "order_id,date,amount\n1,2025-03-01,10\n"));

        assertThat(again.getInt("unchanged")).isEqualTo(1);
        assertThat(database.count("select count(*) from purchase_order where refunded_amount = 4"
                        + " and coupon_code = 'SPRING' and customer_id is not null"))
                .isEqualTo(1);
    }

    @Test
    void twoEqualRowsWithoutAnIdAreTwoOrders() {
        String file = "customer_id,date,amount\nA,2025-03-01,10\nA,2025-03-01,10\n";

        IntakeClient.loaded(IntakeClient.send("orders", file));
        JsonPath again = IntakeClient.loaded(IntakeClient.send("orders", file));

        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(database.count("select count(*) from purchase_order")).isEqualTo(2);
    }
}
