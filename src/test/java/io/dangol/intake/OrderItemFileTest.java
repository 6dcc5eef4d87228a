package io.dangol.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "shop",
        roles = {"INTAKE"})
class OrderItemFileTest {
    private static final String HEADER = "order_id,customer_id,date,sku,quantity,unit_price\n";

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void theRealRetailLinesFindTheirOrdersAndAddUpToThem() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.file("online_retail/order_items.csv"))
                .subList(0, 30_001);
        String last = lines.get(30_000).split(",")[0];
        lines = lines.stream().filter(line -> !line.startsWith(last + ",")).toList();
        IntakeClient.loaded(IntakeClient.send("orders", SharedData.file("online_retail/orders.csv")));
        String path = "order-items?mapping=" + IntakeClient.encoded("""
                {"orderId": "InvoiceNo", "productId": "StockCode", "quantity": "Quantity",
                 "unitPrice": {"column": "UnitPrice", "factor": "1700"}}""");

        JsonPath report = IntakeClient.loaded(IntakeClient.send(path, String.join("\n", lines) + "\n"));
        JsonPath again = IntakeClient.loaded(IntakeClient.send(path, shuffled(lines)));

        assertThat(report.getInt("inserted")).isEqualTo(lines.size() - 1);
        assertThat(again.getInt("unchanged")).isEqualTo(lines.size() - 1);
        assertThat(database.count("select count(*) from order_item")).isEqualTo(lines.size() - 1);
        assertThat(database.count("""
                select count(*) from (
                    select o.id from purchase_order o join order_item i on i.order_id = o.id
                    group by o.id, o.paid_amount having sum(i.paid_amount) <> o.paid_amount) wrong""")).isZero();
        assertThat(database.count("select count(*) from order_item_stage")).isZero();
    }

    @Test
    void linesWithDateAndCustomerMakeWholeOrders() {
        JsonPath report = IntakeClient.loaded(IntakeClient.send(
                "order-items",
                HEADER + "1,A,2025-03-01,P1,2,500\n2,A,2025-03-02,P1,1,700\n1,A,2025-03-01,P2,1,1000\n"
                        + "1,A,2025-03-01,P1,2,500\n"));

        assertThat(report.getInt("inserted")).isEqualTo(4);
        assertThat(database.count("select count(*) from purchase_order")).isEqualTo(2);
        assertThat(database.count("select paid_amount from purchase_order where external_id = '1'"))
                .isEqualTo(3000);
        assertThat(database.count("select count(*) from order_item")).isEqualTo(4);
        assertThat(database.count("select count(*) from purchase_change")).isEqualTo(1);
    }

    @Test
    void goodsThatCameBackAreARefundOfTheirOrder() {
        String file = HEADER + "1,A,2025-03-01,P1,2,500\n1,A,2025-03-01,P1,-1,500\n2,B,2025-03-01,P1,-1,500\n";

        JsonPath report = IntakeClient.loaded(IntakeClient.send("order-items", file));
        JsonPath again = IntakeClient.loaded(IntakeClient.send("order-items", file));

        assertThat(report.getInt("inserted")).isEqualTo(2);
        assertThat(report.getInt("failed")).isEqualTo(1);
        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(database.count("select net_amount from purchase_order where external_id = '1'"))
                .isEqualTo(500);
        assertThat(IntakeClient.get(report.getString("errors")).asString())
                .contains("4,quantity,quantity,,\"is below zero in every line");
    }

    @Test
    void cancelledLinesArePaidBackAndAnOrderOfOnlyThoseIsCancelled() {
        IntakeClient.loaded(IntakeClient.send(
                "order-items",
                "주문번호,회원번호,주문일,상품코드,수량,단가,주문상태\n1,A,2025-03-01,P1,1,500,배송완료\n1,A,2025-03-01,P2,1,300,취소\n"
                        + "2,A,2025-03-01,P2,1,300,취소\n"));

        assertThat(database.count("select count(*) from purchase_order where external_id = '1'"
                        + " and status = 'COMPLETED' and paid_amount = 800 and refunded_amount = 300"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from purchase_order where external_id = '2' and not counted"))
                .isEqualTo(1);
    }

    @Test
    void linesOfUnknownOrdersAreToldAndBlockNoOther() {
        IntakeClient.loaded(IntakeClient.send("orders", "order_id,date,amount\n1,2025-03-01,500\n"));

        JsonPath report = IntakeClient.loaded(
                IntakeClient.send("order-items", "order_id,sku,quantity,unit_price\n1,P1,1,500\n9,P1,1,500\n"));

        assertThat(report.getInt("inserted")).isEqualTo(1);
        assertThat(report.getInt("failed")).isEqualTo(1);
        assertThat(IntakeClient.get(report.getString("errors")).asString())
                .contains("3,orderId,order_id,9,is an order that is not known");
    }

    @Test
    void aLineThatIsGoneFromTheFileIsGoneFromTheOrder() {
        IntakeClient.loaded(
                IntakeClient.send("order-items", HEADER + "1,A,2025-03-01,P1,1,500\n1,A,2025-03-01,P2,1,300\n"));

        JsonPath report = IntakeClient.loaded(IntakeClient.send("order-items", HEADER + "1,A,2025-03-01,P1,1,500\n"));

        assertThat(report.getInt("changed")).isEqualTo(1);
        assertThat(database.count("select count(*) from order_item")).isEqualTo(1);
        assertThat(database.count("select paid_amount from purchase_order")).isEqualTo(500);
    }

    @Test
    void allOrNothingAndDryRunsHoldForLinesToo() {
        String file = HEADER + "1,A,2025-03-01,P1,1,500\n2,B,2025-03-01,P1,-1,500\n";

        JsonPath trial = IntakeClient.loaded(IntakeClient.send("order-items?dryRun=true", file));
        int refused = IntakeClient.send("order-items?allOrNothing=true", file).statusCode();

        assertThat(trial.getInt("inserted")).isEqualTo(1);
        assertThat(trial.getInt("failed")).isEqualTo(1);
        assertThat(refused).isEqualTo(422);
        assertThat(database.count("select count(*) from purchase_order")).isZero();
        assertThat(database.count("select count(*) from order_item_stage")).isZero();
    }

    private static String shuffled(List<String> lines) {
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(7));
        return lines.get(0) + "\n" + String.join("\n", rows) + "\n";
    }
}
