package io.dangol.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestSecurity(
        user = "shop",
        roles = {"INTAKE", "OPERATOR", "ANALYST"})
class ColumnMappingTest {
    private static final String SAVE = """
            mutation($input: ColumnMappingSaveInput!) {
              columnMappingSave(input: $input) { columnMapping { id name } userErrors { field message } }
            }""";

    private final GraphQLClient client = GraphQLClient.local();

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kream_boundary/orders.csv|ORDER|orderId=order_id,customerId=customer_id,orderedAt=ordered_at_utc@UTC,paidAmount=amount_krw,status=status,refundedAmount=refunded_krw|",
                "kream_boundary/percentile_orders.csv|ORDER|orderId=order_id,customerId=customer_id,channel=shop,orderedAt=ordered_at_utc@UTC,paidAmount=amount_krw|",
                "online_retail/orders.csv|ORDER|orderId=InvoiceNo,customerId=customer_id,orderedAt=ordered_at,paidAmount=amount_krw|items,units,amount_gbp",
                "online_retail/order_items.csv|ORDER_ITEM|orderId=InvoiceNo,productId=StockCode,quantity=Quantity,unitPrice=UnitPrice|",
                "rfm_orders/orders.csv|ORDER|customerId=customer_no,orderedAt=order_date,paidAmount=revenue|",
                "cdnow_sample/transactions.csv|ORDER|customerId=customer_id,orderedAt=date,paidAmount=amount_usd|",
                "hillstrom/hillstrom.csv|CUSTOMER|customerId=#line,channel=channel|recency,history_segment,history,mens,womens,zip_code,newbie,segment,visit,conversion,spend",
            })
    void theHeadersOfTheRealSetsAreUnderstood(String file, String kind, String bindings, String unused)
            throws IOException {
        JsonPath proposal = propose(file, kind);

        List<Map<String, String>> found = proposal.getList("columnMappingPropose.bindings");
        assertThat(found.stream()
                        .map(binding -> binding.get("field") + "=" + binding.get("column")
                                + (binding.get("zone") == null ? "" : "@" + binding.get("zone"))))
                .containsExactlyElementsOf(List.of(bindings.split(",")));
        assertThat(proposal.getList("columnMappingPropose.unused"))
                .isEqualTo(unused == null ? List.of() : List.of(unused.split(",")));
        assertThat(proposal.getList("columnMappingPropose.missing")).isEmpty();
        assertThat(proposal.getBoolean("columnMappingPropose.complete")).isEqualTo(!bindings.contains("#line"));
    }

    @Test
    void anAmountInAnotherCurrencyIsRemarkedOn() throws IOException {
        assertThat(propose("cdnow_sample/transactions.csv", "ORDER").getList("columnMappingPropose.remarks"))
                .singleElement()
                .asString()
                .contains("amount_usd", "USD", "KRW", "factor");
    }

    @Test
    void aSavedMappingIsUsedByNameReplacedAndForgotten() {
        Map<String, ?> input = Map.of(
                "kind", "ORDER",
                "name", "erp",
                "bindings",
                        List.of(
                                Map.of("field", "orderId", "column", "no"),
                                Map.of("field", "orderedAt", "column", "at", "zone", "UTC"),
                                Map.of("field", "paidAmount", "column", "sum", "factor", "1000"),
                                Map.of("field", "channel", "constant", "STORE"),
                                Map.of(
                                        "field",
                                        "status",
                                        "column",
                                        "st",
                                        "values",
                                        List.of(Map.of("from", "X", "to", "CANCELLED")))));
        String id = client.data(SAVE, Map.of("input", input)).getString("columnMappingSave.columnMapping.id");
        assertThat(client.data(SAVE, Map.of("input", input)).getString("columnMappingSave.columnMapping.id"))
                .isEqualTo(id);

        JsonPath report = IntakeClient.loaded(
                IntakeClient.send("orders?mapping=erp", "no,at,sum,st\n1,2025-03-01 00:00:00,12.5,X\n"));

        assertThat(report.getInt("inserted")).isEqualTo(1);
        assertThat(database.count("select count(*) from purchase_order o join channel c on c.id = o.channel_id"
                        + " where c.key = 'STORE' and paid_amount = 12500 and status = 'CANCELLED'"
                        + " and ordered_at = '2025-03-01T00:00:00Z'"))
                .isEqualTo(1);
        JsonPath listed = client.data(
                "{ columnMappings { totalCount nodes { name kind bindings { field factor values { from to } } } } }");
        assertThat(listed.getInt("columnMappings.totalCount")).isEqualTo(1);
        assertThat(listed.getString("columnMappings.nodes[0].bindings.find { it.field == 'paidAmount' }.factor"))
                .isEqualTo("1000");
        String gone = client.data(
                        "mutation($id: ID!) { columnMappingDelete(input: {id: $id}) { columnMapping { name } } }",
                        Map.of("id", id))
                .getString("columnMappingDelete.columnMapping.name");
        assertThat(gone).isEqualTo("erp");
        assertThat(database.count("select count(*) from column_mapping")).isZero();
    }

    @Test
    void aMappingThatCannotWorkIsNotSaved() {
        Map<String, ?> input = Map.of(
                "kind", "ORDER", "name", "bad", "bindings", List.of(Map.of("field", "orderNumber", "column", "no")));

        JsonPath payload = client.data(SAVE, Map.of("input", input));

        assertThat(payload.getString("columnMappingSave.userErrors[0].message")).contains("orderNumber", "orderId");
    }

    @Test
    void theCountsAndErrorsOfAnImportAreReadThroughGraphQL() {
        JsonPath report = IntakeClient.loaded(
                IntakeClient.send("orders", "order_id,date,amount\n1,2025-03-01,1\n2,x,1\n3,y,1\n"));

        JsonPath data = client.data("""
                query($run: ID!) {
                  run(id: $run) { status intake { kind rowsRead inserted failed errorsPath } }
                  all: runs(first: 5) { nodes { intake { failed } } }
                  intakeErrors(run: $run, first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { line column value remedy } }
                }""", Map.of("run", report.getString("run")));

        assertThat(data.getInt("run.intake.failed")).isEqualTo(2);
        assertThat(data.getInt("all.nodes[0].intake.failed")).isEqualTo(2);
        assertThat(data.getInt("intakeErrors.totalCount")).isEqualTo(2);
        assertThat(data.getBoolean("intakeErrors.pageInfo.hasNextPage")).isTrue();
        assertThat(data.getString("intakeErrors.nodes[0].column")).isEqualTo("date");
        JsonPath next = client.data(
                "query($run: ID!, $after: String) { intakeErrors(run: $run, after: $after) { nodes { line value } } }",
                Map.of("run", report.getString("run"), "after", data.getString("intakeErrors.pageInfo.endCursor")));
        assertThat(next.getList("intakeErrors.nodes.line")).containsExactly(4);
    }

    private JsonPath propose(String file, String kind) throws IOException {
        List<List<String>> rows;
        try (var lines = Files.lines(SharedData.file(file))) {
            rows = lines.limit(50)
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
        }
        return client.data("""
                query($kind: FactKind!, $header: [String!]!, $sample: [[String]!]) {
                  columnMappingPropose(kind: $kind, header: $header, sample: $sample) {
                    complete bindings { field column zone } missing unused remarks
                  }
                }""", Map.of("kind", kind, "header", rows.get(0), "sample", rows.subList(1, rows.size())));
    }
}
