package io.dangol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Variants that say their own, from the plan to what arrives. */
@QuarkusTest
class VariantMessagesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final SendingShop.Step COUPON =
            new SendingShop.Step("SMS", "SMS", null, "(광고)#{brandName} 10% 쿠폰을 드려요. 무료수신거부 080-123-4567", null);
    private static final SendingShop.Step NOTICE = new SendingShop.Step("SMS", "SMS", null, "주문하신 상품이 왔어요.", null);

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

    private final GraphQLClient api = GraphQLClient.local();
    private SendingShop shop;
    private Instant noon;

    @BeforeEach
    void open() {
        database.empty();
        provider.on(CampaignMedium.SMS, CampaignMedium.EMAIL);
        shop = new SendingShop(database);
        noon = calendar.startOf(calendar.dayOf(clock.now()).plusDays(1)).plus(Duration.ofHours(12));
    }

    @AfterEach
    void close() {
        provider.off();
    }

    @Test
    void eachMemberGetsWhatTheirVariantSaysAndTheOthersWhatTheChannelSays() {
        shop.people(40);
        String coupon = shop.template("coupon", COUPON);
        shop.launch("spring", 0.1, variants(coupon), SendingShop.SMS, SendingShop.EMAIL);

        await(outbox.refresh(noon).chain(() -> dispatching.round(noon)));

        Map<Long, String> variants =
                database.rows("""
                        select m.customer_id, coalesce(v.key, 'holdout') from campaign_member m
                        left join campaign_variant v on v.id = m.variant_id""").stream().collect(Collectors.toMap(row -> row.getLong(0), row -> row.getString(1)));
        assertThat(provider.handed).hasSize(36);
        assertThat(provider.handed).allSatisfy(message -> {
            if (variants.get(message.customerId()).equals("offer")) {
                assertThat(message.body()).contains("10% 쿠폰");
            } else {
                assertThat(variants.get(message.customerId())).isEqualTo("plain");
                assertThat(message.body()).contains("신상품").doesNotContain("쿠폰");
            }
        });
        assertThat(provider.handed.stream().filter(each -> each.body().contains("쿠폰")))
                .hasSize(18);
    }

    @Test
    void whoBecameOnePersonGetsTheWordsOfTheCustomerWhomTheMessageIsFor() {
        shop.people(2);
        shop.launch("spring", 0, variants(shop.template("coupon", COUPON)), SendingShop.SMS);
        await(outbox.refresh(noon));
        Row first = database.rows("""
                select m.customer_id, v.key from campaign_member m join campaign_variant v on v.id = m.variant_id
                order by m.customer_id limit 1""").get(0);
        database.execute("update customer set merged_into_id = 1 where id = 2");

        await(dispatching.round(noon));

        assertThat(provider.handed).singleElement().satisfies(message -> {
            assertThat(message.customerId()).isEqualTo(1);
            assertThat(message.body().contains("쿠폰"))
                    .isEqualTo(first.getString(1).equals("offer"));
        });
    }

    @Test
    void aVariantIsHeldToTheRulesOfTheChannelAndToldTheRemedy() {
        String coupon = shop.template("coupon", COUPON);
        String notice = informational("notice", NOTICE);
        String push =
                shop.template("push", new SendingShop.Step("PUSH", "PUSH", "(광고) 봄", "#{brandName} 수신거부: 설정", null));
        String mail = shop.template("mail", SendingShop.EMAIL);

        assertThat(refusal(saying(List.of(own("SMS", mail)))))
                .isEqualTo("input variants 1 templates 0 template: The template mail-email is EMAIL, which SMS does not"
                        + " carry; it carries [SMS, LMS].");
        assertThat(refusal(saying(List.of(own("SMS", notice)))))
                .contains("variants 1 templates 0 template")
                .contains("same purpose");
        assertThat(refusal(saying(List.of(own("PUSH", push)))))
                .contains("variants 1 templates 0 medium")
                .contains("no channel");
        assertThat(refusal(saying(List.of(own("SMS", coupon), own("SMS", coupon)))))
                .contains("1 medium: SMS stands twice");
        assertThat(refusal(saying(List.of(own("SMS", GlobalId.of("MessageTemplate", 999_999))))))
                .contains("There is no such message template");
    }

    @Test
    void aWordingOfAVariantThatMustNotGoOutIsRefusedAtTheLaunch() {
        shop.people(2);
        String bare = shop.template("bare", new SendingShop.Step("SMS", "SMS", null, "10% 쿠폰을 드려요.", null));
        JsonPath draft = shop.create("spring", 0, variants(bare), SendingShop.SMS);

        JsonPath launched = api.data(
                "mutation($id: ID!) { campaignLaunch(input: {id: $id}) { campaign { status } userErrors { message code } } }",
                Map.of("id", draft.getString("campaignCreate.campaign.id")));

        assertThat(launched.getString("campaignLaunch.campaign")).isNull();
        assertThat(launched.getString("campaignLaunch.userErrors[0].message"))
                .contains("bare-sms must not go out")
                .contains("(광고)");
    }

    @Test
    void theWordingIsPinnedShownCopiedAndWrittenIntoTheTrail() {
        shop.people(2);
        String coupon = shop.template("coupon", COUPON);
        shop.launch("spring", 0, variants(coupon), SendingShop.SMS);
        api.data(
                "mutation($t: MessageTemplateReviseInput!) { messageTemplateRevise(input: $t) { userErrors { message } } }",
                Map.of("t", Map.of("id", coupon, "version", 1, "body", "(광고)#{brandName} 20% 쿠폰. 무료수신거부 080-1")));

        String id = GlobalId.of("Campaign", 1);
        JsonPath copied = api.data("""
                mutation($id: ID!) {
                    campaignCopy(input: {id: $id, key: "again"}) {
                        campaign { variants { key templates { medium template } } } userErrors { message }
                    }
                }""", Map.of("id", id));
        assertThat(copied.getList("campaignCopy.campaign.variants[0].templates"))
                .isEmpty();
        assertThat(copied.getString("campaignCopy.campaign.variants[1].templates[0].template"))
                .isEqualTo(coupon);
        JsonPath shown = api.data(
                """
                query($id: ID!, $customer: ID!) {
                    campaignMessagePreviews(campaignId: $id, customerId: $customer) {
                        variantKey medium template version own message { body problems }
                    }
                    stranger: campaignMessagePreviews(campaignId: $id, customerId: "Q3VzdG9tZXI6OTk5OQ") { version }
                }""".replace("Q3VzdG9tZXI6OTk5OQ", GlobalId.of("Customer", 9999)),
                Map.of("id", id, "customer", GlobalId.of("Customer", 1)));
        assertThat(shown.getList("campaignMessagePreviews.variantKey")).containsExactly("plain", "offer");
        assertThat(shown.getList("campaignMessagePreviews.own")).containsExactly(false, true);
        assertThat(shown.getList("campaignMessagePreviews.version")).containsExactly(1, 1);
        assertThat(shown.getString("campaignMessagePreviews[1].message.body")).contains("10% 쿠폰");
        assertThat(shown.getList("stranger")).isEmpty();
        assertThat(database.rows("select change::text from audit_entry where action = 'campaignCreate'"))
                .anySatisfy(row -> assertThat(row.getString(0)).contains(coupon));
    }

    @Test
    void whatVariantsSayMayChangeWhileMembersStandInThem() {
        shop.people(2);
        String coupon = shop.template("coupon", COUPON);
        shop.create("spring", 0, variants(coupon), SendingShop.SMS);
        List<Long> before = variantIds();

        JsonPath updated = api.data(
                "mutation($c: CampaignUpdateInput!) { campaignUpdate(input: $c) { campaign { variants { templates { medium } } } userErrors { message } } }",
                Map.of("c", Map.of("id", GlobalId.of("Campaign", 1), "version", 0, "variants", saying(List.of()))));

        assertThat(updated.getList("campaignUpdate.campaign.variants[1].templates"))
                .isEmpty();
        assertThat(variantIds()).isEqualTo(before);
    }

    private List<Long> variantIds() {
        return database.rows("select id from campaign_variant order by id").stream()
                .map(row -> row.getLong(0))
                .toList();
    }

    private static List<Map<String, Object>> variants(String template) {
        return saying(List.of(own("SMS", template)));
    }

    private static List<Map<String, Object>> saying(List<Map<String, Object>> templates) {
        Map<String, Object> offer = new HashMap<>(Map.of("key", "offer", "name", "Ten percent", "share", 0.5));
        offer.put("templates", templates);
        return List.of(Map.of("key", "plain", "name", "News", "share", 0.5), offer);
    }

    private static Map<String, Object> own(String medium, String template) {
        return Map.of("medium", medium, "template", template);
    }

    private String refusal(List<Map<String, Object>> variants) {
        JsonPath answer = shop.create("spring" + System.nanoTime(), 0, variants, SendingShop.SMS);
        assertThat(answer.getString("campaignCreate.campaign")).isNull();
        return String.join(" ", answer.<String>getList("campaignCreate.userErrors[0].field")) + ": "
                + answer.getString("campaignCreate.userErrors[0].message");
    }

    private String informational(String key, SendingShop.Step step) {
        return api.data(
                        "mutation($t: MessageTemplateCreateInput!) { messageTemplateCreate(input: $t) { messageTemplate { id } userErrors { message } } }",
                        Map.of(
                                "t",
                                Map.of(
                                        "key",
                                        key,
                                        "name",
                                        "Words",
                                        "format",
                                        step.format(),
                                        "purpose",
                                        "INFORMATIONAL",
                                        "body",
                                        step.body())))
                .getString("messageTemplateCreate.messageTemplate.id");
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
