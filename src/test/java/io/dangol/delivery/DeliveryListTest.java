package io.dangol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign's messages one by one. */
@QuarkusTest
class DeliveryListTest {
    private static final String PAGE = """
            query($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $filter: DeliveryFilter) {
                campaign(id: $id) {
                    deliveries(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
                        totalCount
                        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                        edges { cursor node { key } }
                        nodes {
                            key channel step occasion variantKey status reason advertising attempts dueAt letThroughAt sentAt
                            customer { id name email }
                        }
                    }
                }
            }""";

    @Inject
    Dispatching dispatching;

    @Inject
    Outbox outbox;

    @Inject
    RecordedChannel provider;

    @Inject
    BusinessCalendar calendar;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Inject
    SqlStatements statements;

    private final GraphQLClient api = GraphQLClient.local();
    private String campaign;

    @BeforeEach
    void sent() {
        database.empty();
        provider.on(CampaignMedium.SMS, CampaignMedium.EMAIL);
        SendingShop shop = new SendingShop(database);
        shop.people(25);
        for (long objector = 1; objector <= 5; objector++) {
            shop.consent(objector, "SMS", false, false);
        }
        shop.consent(1, "EMAIL", false, false);
        campaign = GlobalId.of("Campaign", shop.launch("spring", 0, SendingShop.SMS, SendingShop.EMAIL));
        Instant noon = calendar.startOf(calendar.dayOf(clock.now()).plusDays(1)).plus(Duration.ofHours(12));
        outbox.refresh(noon).await().atMost(Duration.ofMinutes(1));
        for (int round = 0; round < 4; round++) {
            dispatching.round(noon).await().atMost(Duration.ofMinutes(1));
        }
    }

    @AfterEach
    void close() {
        provider.off();
    }

    @Test
    void pagesInBothDirectionsHoldEveryMessageOnce() {
        List<String> keys = database.rows("select key from delivery order by key").stream()
                .map(row -> row.getUUID(0).toString())
                .toList();
        assertThat(keys).hasSize(30);

        List<String> forward = new ArrayList<>();
        Map<String, Object> ask = ask("first", 7, null);
        JsonPath page = page(api, ask);
        for (forward.addAll(keys(page)); page.getBoolean("pageInfo.hasNextPage"); forward.addAll(keys(page))) {
            ask.put("after", page.getString("pageInfo.endCursor"));
            page = page(api, ask);
            assertThat(page.getInt("totalCount")).isEqualTo(30);
        }
        List<String> backward = new ArrayList<>();
        ask = ask("last", 7, null);
        page = page(api, ask);
        while (true) {
            List<String> each = new ArrayList<>(keys(page));
            Collections.reverse(each);
            backward.addAll(each);
            if (!page.getBoolean("pageInfo.hasPreviousPage")) {
                break;
            }
            ask.put("before", page.getString("pageInfo.startCursor"));
            page = page(api, ask);
        }

        Collections.reverse(backward);
        assertThat(forward).isEqualTo(keys);
        assertThat(backward).isEqualTo(keys);
    }

    @Test
    void filtersTellWhyEachDidNotGo() {
        JsonPath refused = page(api, ask("first", 100, Map.of("status", "REFUSED", "channel", "SMS")));
        assertThat(refused.getInt("totalCount")).isEqualTo(5);
        assertThat(refused.getList("nodes.reason")).containsOnly("OPTED_OUT");
        assertThat(refused.getList("nodes.sentAt")).containsOnlyNulls();
        assertThat(refused.<String>getList("nodes.customer.id"))
                .contains(GlobalId.of("Customer", 1), GlobalId.of("Customer", 5));
        JsonPath mails = page(api, ask("first", 100, Map.of("channel", "EMAIL", "status", "SENT")));
        assertThat(mails.getList("nodes.step")).hasSize(4).containsOnly(1);
        assertThat(mails.getList("nodes.occasion")).containsOnly("once");
        assertThat(mails.getList("nodes.advertising")).containsOnly(true);
        assertThat(page(api, ask("first", 100, Map.of("reason", "OPTED_OUT", "channel", "EMAIL")))
                        .getInt("totalCount"))
                .isEqualTo(1);
        assertThat(page(api, ask("first", 100, Map.of("reason", "NIGHT"))).getList("nodes"))
                .isEmpty();
    }

    @Test
    void aCursorFitsItsOwnListAndNoOther() {
        String cursor = page(api, ask("first", 2, null)).getString("edges[1].cursor");
        Map<String, Object> other = ask("first", 2, Map.of("status", "SENT"));
        other.put("after", cursor);

        assertThat(api.send(PAGE, other).getString("errors[0].message")).contains("another sort or filter");
        Map<String, Object> tooMany = ask("first", 101, null);
        assertThat(api.send(PAGE, tooMany).getString("errors[0].message")).contains("Ask for 1 to 100");
    }

    @Test
    void analystsSeeTheMessagesAndNobodysName() {
        JsonPath analyst = page(GraphQLClient.as("ANALYST"), ask("first", 30, null));
        JsonPath marketer = page(GraphQLClient.as("MARKETER"), ask("first", 30, null));

        assertThat(analyst.getList("nodes.customer.id")).hasSize(30).isEqualTo(marketer.getList("nodes.customer.id"));
        assertThat(analyst.getList("nodes.customer.name")).containsOnlyNulls();
        assertThat(analyst.getList("nodes.customer.email")).containsOnlyNulls();
        assertThat(marketer.<String>getList("nodes.customer.name")).contains("손님1");
        assertThat(GraphQLClient.as("INTAKE").send(PAGE, ask("first", 1, null)).getString("errors[0].extensions.code"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void manyMessagesOfManyCampaignsTakeAsManyStatementsAsFew() {
        database.execute("""
                insert into campaign (key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share,
                    attribution_days, created_at, updated_at)
                select 'c' || n, 'n', 'o', 'DORMANT', 's', '2025-01-01', '2025-01-02', 0, 7, now(), now()
                from generate_series(1, 9) n""");
        String screen = """
                query($campaigns: Int!, $first: Int!) { campaigns(first: $campaigns) { nodes {
                    key deliveries(first: $first, filter: {channel: SMS}) { nodes { key customer { name } } } } } }""";
        api.data(screen, Map.of("campaigns", 10, "first", 25));

        List<String> few = statements.during(() -> api.data(screen, Map.of("campaigns", 1, "first", 1)));
        List<String> many = statements.during(() -> api.data(screen, Map.of("campaigns", 10, "first", 25)));

        assertThat(many).hasSameSizeAs(few);
    }

    private Map<String, Object> ask(String size, int number, Map<String, ?> filter) {
        Map<String, Object> ask = new HashMap<>(Map.of("id", campaign, size, number));
        ask.put("filter", filter);
        return ask;
    }

    private static JsonPath page(GraphQLClient by, Map<String, Object> ask) {
        return by.data(PAGE, ask).setRootPath("data.campaign.deliveries");
    }

    private static List<String> keys(JsonPath page) {
        assertThat(page.<String>getList("nodes.key")).isEqualTo(page.getList("edges.node.key"));
        return page.getList("nodes.key");
    }
}
