package io.dangol.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "shop",
        roles = {"INTAKE"})
class OrderFileTest {
    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void theBoundaryOrdersLoadByTheirHeaderAlone() {
        JsonPath report =
                IntakeClient.loaded(IntakeClient.send("orders", SharedData.file("kream_boundary/orders.csv")));

        assertThat(report.getInt("rowsRead")).isEqualTo(101);
        assertThat(report.getInt("inserted")).isEqualTo(101);
        assertThat(report.getInt("failed")).isZero();
        assertThat(database.count("select count(*) from purchase_order")).isEqualTo(101);
        assertThat(database.count("select count(*) from purchase_order where status = 'CANCELLED'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from purchase_order where ordered_at = '2025-02-16T03:00:00Z'"))
                .isPositive();
    }

    @Test
    void aFileIsTakenWithItsNameInThePathToo() {
        byte[] header = "order_id,ordered_at,paid_amount\n".getBytes(StandardCharsets.UTF_8);

        JsonPath posted =
                IntakeClient.send("orders/july.csv?channel=STORE", header).jsonPath();

        assertThat(posted.getString("failure.message")).startsWith("The file has a header and no row.");
    }

    @Test
    void theSameFileTwiceChangesNothingAndSaysSo() {
        IntakeClient.loaded(IntakeClient.send("orders", SharedData.file("online_retail/orders.csv")));
        long noted = database.count("select count(*) from purchase_change");

        JsonPath again = IntakeClient.loaded(IntakeClient.send("orders", SharedData.file("online_retail/orders.csv")));

        assertThat(again.getInt("rowsRead")).isEqualTo(18532);
        assertThat(again.getInt("unchanged")).isEqualTo(18532);
        assertThat(again.getInt("inserted") + again.getInt("changed") + again.getInt("failed"))
                .isZero();
        assertThat(database.count("select count(*) from purchase_change")).isEqualTo(noted);
    }

    @Test
    void theRealRetailOrdersLoadInTheBrandsCurrencyAndZone() {
        IntakeClient.loaded(IntakeClient.send("orders", SharedData.file("online_retail/orders.csv")));

        assertThat(database.count("select count(*) from purchase_order")).isEqualTo(18532);
        assertThat(database.count("select count(distinct customer_id) from purchase_order"))
                .isEqualTo(4338);
        assertThat(database.count("select count(*) from customer")).isEqualTo(4338);
        assertThat(database.count("select paid_amount from purchase_order where external_id = '536365'"))
                .isEqualTo(236504);
        assertThat(database.count("select count(*) from purchase_order"
                        + " where external_id = '536365' and ordered_at = '2010-12-01T08:26:00+09:00'"))
                .isEqualTo(1);
    }

    @Test
    void theShopsOfThePercentileOrdersBecomeChannels() {
        JsonPath report = IntakeClient.loaded(
                IntakeClient.send("orders", SharedData.file("kream_boundary/percentile_orders.csv")));

        assertThat(report.getInt("inserted")).isEqualTo(168);
        assertThat(database.count("select count(*) from channel")).isEqualTo(3);
    }

    @Test
    void ordersWithoutIdsGetTheSameIdsWhenSentAgain() {
        JsonPath first = IntakeClient.loaded(IntakeClient.send("orders", SharedData.file("rfm_orders/orders.csv")));
        JsonPath again = IntakeClient.loaded(IntakeClient.send("orders", SharedData.file("rfm_orders/orders.csv")));

        assertThat(first.getInt("inserted")).isEqualTo(4906);
        assertThat(again.getInt("unchanged")).isEqualTo(4906);
        assertThat(database.count("select count(*) from purchase_order")).isEqualTo(4906);
    }

    @Test
    void aFileInCentsLoadsWithAFactor() {
        String mapping = "{\"customerId\":\"customer_id\",\"orderedAt\":\"date\","
                + "\"paidAmount\":{\"column\":\"amount_usd\",\"factor\":\"100\"}}";

        JsonPath report = IntakeClient.loaded(IntakeClient.send(
                "orders?mapping=" + java.net.URLEncoder.encode(mapping, java.nio.charset.StandardCharsets.UTF_8),
                SharedData.file("cdnow_sample/transactions.csv")));

        assertThat(report.getInt("inserted")).isEqualTo(6919);
        assertThat(database.count("select count(distinct customer_id) from purchase_order"))
                .isEqualTo(2357);
        assertThat(database.count("select sum(paid_amount)::bigint from purchase_order"))
                .isGreaterThan(24_000_000);
    }
}
