package io.dangol.delivery;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** People with addresses and consents, and campaigns that write to them, planned and launched through GraphQL. */
final class SendingShop {
    static final Step SMS = new Step("SMS", "SMS", null, "(광고)#{brandName} 봄 신상품이 왔어요. 무료수신거부 080-123-4567", null);
    static final Step EMAIL = new Step(
            "EMAIL",
            "EMAIL",
            "(광고) 봄 신상품 안내",
            "#{customerName|고객님}, 새 상품이 왔어요. #{brandName}\n무료수신거부: 아래 수신거부를 눌러 주세요.",
            null);

    static final Step BANNER =
            new Step("IN_APP_BANNER", "IN_APP_BANNER", "봄 신상품", "#{customerName|고객님}, 새 상품이 왔어요.", null);

    /** A channel of a campaign with what it says. */
    record Step(String medium, String format, String title, String body, Integer fallbackAfterHours) {
        Step waiting(int hours) {
            return new Step(medium, format, title, body, hours);
        }
    }

    private final Database database;
    private final GraphQLClient api = GraphQLClient.local();
    private String campaign = "";
    private final Map<String, Object> more = new HashMap<>();

    SendingShop(Database database) {
        this.database = database;
        database.execute("insert into channel (key, name, kind) values ('mall', 'Mall', 'OWN_MALL')");
    }

    /** Customers 1 to n, reachable by text and e-mail, who consented to both by day. */
    void people(int n) {
        database.update("""
                insert into customer (name, email, phone, created_at)
                select '손님' || n, 'p' || n || '@example.com', '010' || lpad(n::text, 8, '0'), now()
                from generate_series(1, $1::int) n order by n
                """, n);
        database.execute("""
                insert into identity (channel_id, external_id, customer_id, email, phone, recorded_at)
                select 1, 'm' || id, id, email, phone, now() from customer order by id
                """);
        database.execute("""
                insert into consent (customer_id, medium, purpose, night, granted, recorded_at)
                select id, medium, 'ADVERTISING', false, true, now() - interval '1 day'
                from customer, unnest(array['SMS', 'EMAIL']) medium
                """);
        database.update("""
                insert into membership (customer_id, from_at, segment_key, run_id, orders12, amount12, orders_total, amount_total)
                select id, $1, 'DORMANT', 1, 1, 1, 1, 1 from customer
                """, Instant.parse("2024-01-01T00:00:00Z").atOffset(ZoneOffset.UTC));
    }

    void consent(long customer, String medium, boolean night, boolean granted) {
        database.update("""
                insert into consent (customer_id, medium, purpose, night, granted, recorded_at)
                values ($1, $2, 'ADVERTISING', $3, $4, now())
                """, customer, medium, night, granted);
    }

    void cap(String medium, int most, int days) {
        Map<String, Object> cap = new HashMap<>(Map.of("most", most, "days", days));
        cap.put("medium", medium);
        api.data(
                "mutation($c: FrequencyCapSetInput!) { frequencyCapSet(input: $c) { userErrors { message } } }",
                Map.of("c", cap));
    }

    /** Launches a campaign to everybody and answers with its row id. */
    long launch(String key, double holdoutShare, Step... steps) {
        return launch(key, holdoutShare, List.of(), steps);
    }

    /** Adds to the plan of the campaigns that follow, or replaces something in it; null takes it out. */
    SendingShop planning(String field, Object value) {
        more.put(field, value);
        return this;
    }

    /** Launches a campaign that tries variants beside each other. */
    long launch(String key, double holdoutShare, List<Map<String, Object>> variants, Step... steps) {
        var created = create(key, holdoutShare, variants, steps);
        if (created.get("campaignCreate.campaign") == null) {
            throw new AssertionError(created.prettify());
        }
        campaign = created.getString("campaignCreate.campaign.id");
        move("campaignLaunch");
        return database.count("select id from campaign where key = $1", key);
    }

    /** Plans a campaign to everybody and answers with what became of that. */
    JsonPath create(String key, double holdoutShare, List<Map<String, Object>> variants, Step... steps) {
        List<Map<String, Object>> channels = new ArrayList<>();
        for (Step step : steps) {
            Map<String, Object> channel = new HashMap<>(Map.of("medium", step.medium(), "reason", "They read it."));
            channel.put("template", template(key, step));
            channel.put("fallbackAfterHours", step.fallbackAfterHours());
            channels.add(channel);
        }
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        Map<String, Object> plan = new HashMap<>(Map.of(
                "key",
                key,
                "name",
                key,
                "objective",
                "Bring them back.",
                "segmentKey",
                "DORMANT",
                "strategy",
                "Say what came.",
                "startsOn",
                today.toString(),
                "endsOn",
                today.plusDays(60).toString(),
                "holdoutShare",
                holdoutShare,
                "channels",
                channels,
                "kpiTargets",
                List.of(Map.of("metric", "SENDS", "baseline", "FIXED", "fixedValue", 1))));
        plan.put("attributionDays", 7);
        plan.put("variants", variants);
        plan.putAll(more);
        return api.data(
                "mutation($c: CampaignCreateInput!) { campaignCreate(input: $c) { campaign { id } userErrors { field message } } }",
                Map.of("c", plan));
    }

    String template(String key, Step step) {
        Map<String, Object> template = new HashMap<>(Map.of(
                "key",
                key + "-" + step.medium().toLowerCase(Locale.ROOT).replace('_', '-'),
                "name",
                "Words",
                "format",
                step.format(),
                "purpose",
                "ADVERTISING",
                "body",
                step.body()));
        template.put("title", step.title());
        return api.data(
                        "mutation($t: MessageTemplateCreateInput!) { messageTemplateCreate(input: $t) { messageTemplate { id } userErrors { message } } }",
                        Map.of("t", template))
                .getString("messageTemplateCreate.messageTemplate.id");
    }

    void move(String mutation) {
        var answer = api.data(
                "mutation($id: ID!) { moved: " + mutation
                        + "(input: {id: $id}) { campaign { status } userErrors { message } } }",
                Map.of("id", campaign));
        if (answer.get("moved.campaign") == null) {
            throw new AssertionError(answer.prettify());
        }
    }

    int progress(String figure) {
        return api.data(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Campaign { delivery { " + figure + " } } } }",
                        Map.of("ids", List.of(campaign)))
                .getInt("nodes[0].delivery." + figure);
    }

    /** Customer and reason of every message that did not go. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        for (Row row : database.rows("select customer_id, reason from delivery where reason is not null")) {
            reasons.add(row.getLong(0) + " " + row.getString(1));
        }
        return reasons;
    }
}
