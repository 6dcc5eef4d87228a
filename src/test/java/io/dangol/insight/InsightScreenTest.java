package io.dangol.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.insight.Orders.Order;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dashboard of customers with all that is foretold of them takes as many statements for many as for one. */
@QuarkusTest
class InsightScreenTest {
    private static final String SCREEN = """
            query Screen($first: Int) {
              customers(first: $first) {
                nodes {
                  forecast { churnRisk expectedOrders customer { id } }
                  discountProfile { band customer { id } }
                  purchaseCycles { dueOn product { name purchaseCycle { cycleDays } } }
                  suggestedProducts { viewedAt association { product { name } associatedProduct { name ownMallPattern { lift } } } }
                }
              }
            }
            """;

    private final InsightClient insights = new InsightClient();

    @Inject
    Database database;

    @Inject
    SqlStatements statements;

    @BeforeEach
    void customersWithInsights() {
        database.empty();
        Orders shop = new Orders(database, 30);
        shop.products("A", "A", "B");
        List<Order> orders = new ArrayList<>();
        for (int customer = 1; customer <= 30; customer++) {
            orders.add(
                    Order.of(customer, "2025-01-0" + (1 + customer % 9), 1L, 2L).in(2));
            orders.add(Order.of(customer, "2025-02-1" + customer % 9, 2L).discounted(100));
            if (customer % 2 == 0) {
                orders.add(Order.of(customer, "2025-03-01", 1L, 3L));
            }
        }
        shop.add(orders);
        for (InsightKind kind : InsightKind.values()) {
            insights.draw(kind, "2025-03-31");
        }
    }

    @Test
    void asManyStatementsForManyAsForOne() {
        insights.data(SCREEN, Map.of("first", 1));

        List<String> one = statements.during(() -> insights.data(SCREEN, Map.of("first", 2)));
        List<String> many = statements.during(() -> insights.data(SCREEN, Map.of("first", 30)));

        assertThat(many).hasSameSizeAs(one).hasSizeLessThan(16);
        JsonPath data = insights.data(SCREEN, Map.of("first", 30));
        assertThat(data.getList("customers.nodes.forecast.churnRisk"))
                .hasSize(30)
                .doesNotContainNull();
        assertThat(data.getList("customers.nodes.purchaseCycles.flatten()")).isNotEmpty();
        assertThat(data.getList("customers.nodes.suggestedProducts.flatten()")).isNotEmpty();
    }

    @Test
    void everyKindSaysHowFreshItIsAndHowFarItCanBeTrusted() {
        JsonPath data = insights.data("""
                { insightsInForce { kind asOf finishedAt results words run { status } forecastFit { model } }
                  insightRuns(first: 4) { totalCount pageInfo { hasNextPage } nodes { id kind } } }
                """);

        assertThat(data.getList("insightsInForce.kind", String.class))
                .containsExactlyInAnyOrder(Arrays.stream(InsightKind.values())
                        .map(InsightKind::name)
                        .toArray(String[]::new));
        assertThat(data.getList("insightsInForce.asOf", String.class)).allMatch(asOf -> asOf.startsWith("2025-03-31"));
        assertThat(data.getList("insightsInForce.run.status", String.class)).containsOnly("SUCCEEDED");
        assertThat(data.getInt("insightRuns.totalCount")).isEqualTo(InsightKind.values().length);
        String id = data.getString("insightRuns.nodes[0].id");
        assertThat(insights.data("query($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id))
                        .getString("node.__typename"))
                .isEqualTo("InsightRun");
    }
}
