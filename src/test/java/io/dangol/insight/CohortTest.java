package io.dangol.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dangol.insight.Orders.Order;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The retailer's months and cohorts, as others counted them. */
@QuarkusTest
class CohortTest {
    private final InsightClient insights = new InsightClient();

    @Inject
    Database database;

    @BeforeEach
    void theRetailersOrders() {
        database.empty();
        Map<String, Long> customers = new LinkedHashMap<>();
        List<Order> orders = rows("online_retail/orders.csv").stream()
                .map(row -> Order.of(
                        customers.computeIfAbsent(row.getField("customer_id"), any -> customers.size() + 1L),
                        LocalDate.parse(row.getField("ordered_at").substring(0, 10)),
                        new BigDecimal(row.getField("amount_gbp"))
                                .movePointRight(6)
                                .longValueExact()))
                .toList();
        new Orders(database, customers.size()).add(orders);
        insights.draw(InsightKind.COHORT, "2011-12-31");
    }

    @Test
    void monthsAreTheKnownOnes() {
        JsonPath data = insights.data("{ purchaseMonths { month orders buyers newBuyers revenue { amount } asOf } }");

        List<NamedCsvRecord> expected = rows("online_retail/expected_monthly.csv");
        assertThat(data.getList("purchaseMonths")).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            NamedCsvRecord row = expected.get(i);
            String month = "purchaseMonths[" + i + "].";
            assertThat(data.getString(month + "month")).isEqualTo(row.getField("month") + "-01");
            assertThat(data.getInt(month + "orders")).isEqualTo(Integer.parseInt(row.getField("orders")));
            assertThat(data.getInt(month + "buyers")).isEqualTo(Integer.parseInt(row.getField("buyers")));
            assertThat(data.getInt(month + "newBuyers")).isEqualTo(Integer.parseInt(row.getField("new_buyers")));
            assertThat(Double.parseDouble(data.getString(month + "revenue.amount")) / 1e6)
                    .isCloseTo(Double.parseDouble(row.getField("revenue_gbp")), within(0.0051));
        }
    }

    @Test
    void cohortsAreTheKnownOnes() {
        JsonPath data = insights.data("{ purchaseCohorts { month customers months { monthsLater buyers share } } }");

        List<NamedCsvRecord> expected = rows("online_retail/expected_cohort_buyers.csv");
        assertThat(data.getList("purchaseCohorts")).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String cohort = "purchaseCohorts[" + i + "].";
            assertThat(data.getString(cohort + "month"))
                    .isEqualTo(expected.get(i).getField("cohort") + "-01");
            for (int later = 0; later <= 12; later++) {
                Integer found = data.get(cohort + "months.find { it.monthsLater == " + later + " }?.buyers");
                assertThat(found == null ? 0 : found)
                        .isEqualTo(Integer.parseInt(expected.get(i).getField(String.valueOf(later))));
            }
        }
        assertThat(insights.data("{ purchaseCohorts(from: \"2011-03-15\", to: \"2011-04-20\") { month } }")
                        .getList("purchaseCohorts.month", String.class))
                .containsExactly("2011-03-01", "2011-04-01");
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(SharedData.file(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
