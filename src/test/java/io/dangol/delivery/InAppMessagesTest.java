package io.dangol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.BusinessClock;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the shop's app shows, asked and told as its server does. */
@QuarkusTest
class InAppMessagesTest {
    private static final String SHOWN =
            "query($c: String!) { inAppMessages(channel: \"mall\", customerId: $c) { totalCount nodes { key title body medium campaignKey seenAt clickedAt } } }";

    @Inject
    Dispatching dispatching;

    @Inject
    Outbox outbox;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private GraphQLClient app;
    private SendingShop shop;

    @BeforeEach
    void open() {
        database.empty();
        app = GraphQLClient.as("INTAKE");
        shop = new SendingShop(database);
        shop.people(3);
        shop.launch("banner", 0, SendingShop.BANNER);
        send();
    }

    @Test
    void eachCustomerSeesTheirOwn() {
        assertThat(shown("m1").getList("inAppMessages.nodes.body")).isEqualTo(List.of("손님1, 새 상품이 왔어요."));
        assertThat(shown("m2").getList("inAppMessages.nodes.body")).isEqualTo(List.of("손님2, 새 상품이 왔어요."));
        assertThat(shown("nobody").getList("inAppMessages.nodes")).isEmpty();
        send();
        assertThat(shown("m1").getList("inAppMessages.nodes")).hasSize(1);
    }

    @Test
    void whatIsOverOrHeldIsNotShown() {
        shop.move("campaignPause");
        assertThat(shown("m1").getList("inAppMessages.nodes")).isEmpty();
        shop.move("campaignResume");
        database.execute(
                "update in_app_message set shown_from = now() - interval '2 days', shown_until = now() - interval '1 day'"
                        + " where customer_id = 1");

        assertThat(shown("m1").getList("inAppMessages.nodes")).isEmpty();
        assertThat(shown("m2").getList("inAppMessages.nodes")).hasSize(1);
    }

    @Test
    void seenAndClickedCountOnce() {
        String key = shown("m1").getString("inAppMessages.nodes[0].key");

        react("inAppMessagesSeen", key);
        react("inAppMessagesClicked", key);
        react("inAppMessagesClicked", key, key);

        JsonPath after = shown("m1");
        assertThat(after.getString("inAppMessages.nodes[0].seenAt")).isNotNull();
        assertThat(after.getString("inAppMessages.nodes[0].clickedAt")).isNotNull();
        assertThat(database.rows("select kind from message_event where customer_id = 1 order by kind"))
                .extracting(row -> row.getString(0))
                .containsExactly("CLICKED", "OPENED", "SENT");
    }

    @Test
    void unknownKeysAreNamedAndTheOthersCount() {
        String key = shown("m1").getString("inAppMessages.nodes[0].key");

        JsonPath answer = react("inAppMessagesSeen", "no key", key, "01890a5d-ac96-774b-bcce-b302099a8057");

        assertThat(answer.getInt("noted.messages")).isEqualTo(1);
        assertThat(answer.getList("noted.userErrors.field"))
                .isEqualTo(List.of(List.of("input", "keys", "0"), List.of("input", "keys", "2")));
        assertThat(react("inAppMessagesSeen").getString("noted.userErrors[0].message"))
                .contains("Give 1 to 100");
    }

    @Test
    void mergedCustomerSeesBoth() {
        database.execute("update customer set merged_into_id = 2 where id = 1;"
                + " update identity set customer_id = 2 where customer_id = 1");

        assertThat(shown("m1").getList("inAppMessages.nodes")).hasSize(2);
        assertThat(shown("m2").getList("inAppMessages.nodes")).hasSize(2);
    }

    @Test
    void pagesInBothDirectionsHoldEveryMessageOnceAlsoThoseShownAtTheSameInstant() {
        database.execute("""
                insert into in_app_message (customer_id, key, campaign_id, medium, body, shown_from, shown_until)
                select 1, uuidv7(), 1, 'IN_APP_INBOX', 'b' || n, now() - make_interval(hours => n / 3),
                    now() + interval '1 day'
                from generate_series(1, 22) n""");
        List<String> all = database
                .rows("select key from in_app_message where customer_id = 1 order by shown_from desc, key desc")
                .stream()
                .map(row -> row.getUUID(0).toString())
                .toList();

        assertThat(walk("first: 5, after: $from", "hasNextPage", "endCursor")).isEqualTo(all);
        List<String> backward = new ArrayList<>(walk("last: 4, before: $from", "hasPreviousPage", "startCursor"));
        Collections.reverse(backward);
        assertThat(backward).isEqualTo(all);
        String banners = app.data(
                        "{ inAppMessages(channel: \"mall\", customerId: \"m1\", medium: IN_APP_BANNER) { pageInfo { endCursor } } }")
                .getString("inAppMessages.pageInfo.endCursor");
        assertThat(app.send("{ inAppMessages(channel: \"mall\", customerId: \"m1\", after: \"" + banners
                                + "\") { totalCount } }")
                        .getString("errors[0].message"))
                .contains("another sort or filter");
        assertThat(app.send("{ inAppMessages(channel: \"mall\", customerId: \"m1\", first: 101) { totalCount } }")
                        .getString("errors[0].message"))
                .contains("Ask for 1 to 100");
    }

    private List<String> walk(String page, String more, String next) {
        List<String> keys = new ArrayList<>();
        String from = null;
        do {
            Map<String, Object> at = new HashMap<>();
            at.put("from", from);
            JsonPath answer = app.data(
                    "query($from: String) { inAppMessages(channel: \"mall\", customerId: \"m1\", " + page
                            + ") { totalCount pageInfo { " + more + " " + next + " } nodes { key } } }",
                    at);
            assertThat(answer.getInt("inAppMessages.totalCount")).isEqualTo(23);
            List<String> each = new ArrayList<>(answer.<String>getList("inAppMessages.nodes.key"));
            if (next.equals("startCursor")) {
                Collections.reverse(each);
            }
            keys.addAll(each);
            from = answer.getBoolean("inAppMessages.pageInfo." + more)
                    ? answer.getString("inAppMessages.pageInfo." + next)
                    : null;
        } while (from != null);
        return keys;
    }

    @Test
    void nobodyElseAsksForThem() {
        assertThat(GraphQLClient.as("ANALYST").send(SHOWN, Map.of("c", "m1")).getString("errors[0].extensions.code"))
                .isEqualTo("FORBIDDEN");
    }

    private JsonPath shown(String customer) {
        return app.data(SHOWN, Map.of("c", customer));
    }

    private JsonPath react(String mutation, String... keys) {
        return app.data(
                "mutation($k: [ID!]!) { noted: " + mutation
                        + "(input: {keys: $k}) { messages userErrors { field message } } }",
                Map.of("k", List.of(keys)));
    }

    private void send() {
        Uni<Integer> sent = outbox.refresh(clock.now()).chain(() -> dispatching.round(clock.now()));
        sent.await().atMost(Duration.ofMinutes(1));
    }
}
