package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The orders of a campaign are those that a naive reading of the rule gives it, and refunds take them back. */
@QuarkusTest
class AttributionTest {
    private static final String PAGE = """
            query($key: String, $after: String) {campaigns(first: 1, filter: {text: $key}) {nodes {key attributedOrders(first: 7, after: $after) {
                totalCount pageInfo {hasNextPage endCursor} nodes {externalId attribution {clicked campaign {key}}}}}}}
            """;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void ordersBelongToTheCampaignOfTheLastClickElseDelivery(long seed) {
        World world = new World(seed, 80);
        world.write(database);

        assertOrders(world);
        world.refund(database);
        assertOrders(world);
    }

    private static void assertOrders(World world) {
        NaiveFigures naive = new NaiveFigures(world, World.FROM, World.TO);
        for (long campaign = 1; campaign <= 2; campaign++) {
            String key = "c" + campaign;
            List<String> expected = naive.attributed(campaign).stream()
                    .map(order -> "o" + order.id())
                    .toList();
            assertThat(found(key, expected.size())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** All pages of seven, each order being told to belong to the campaign in whose list it stands. */
    private static List<String> found(String key, int total) {
        List<String> found = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            Map<String, Object> variables = new HashMap<>();
            variables.put("key", key);
            variables.put("after", after);
            JsonPath answer = GraphQLClient.local().data(PAGE, variables);
            answer.setRootPath("data.campaigns.nodes[0].attributedOrders");
            assertThat(answer.getInt("totalCount")).isEqualTo(total);
            found.addAll(answer.getList("nodes.externalId"));
            assertThat(answer.<String>getList("nodes.attribution.campaign.key")).allMatch(key::equals);
            more = answer.getBoolean("pageInfo.hasNextPage");
            after = answer.getString("pageInfo.endCursor");
        }
        return found;
    }
}
