package io.dangol.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.access.Masking;
import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MessageTemplateTest {
    private static final String CREATE = """
            mutation($input: MessageTemplateCreateInput!) {
                messageTemplateCreate(input: $input) {
                    messageTemplate {id key version findings {rule forbids message remedy}}
                    userErrors {field message code}
                }
            }
            """;

    private static final String PREVIEW = """
            query($template: ID!, $customer: ID!) {
                messageTemplatePreview(messageTemplateId: $template, customerId: $customer) {title body problems}
            }
            """;

    @Inject
    Database database;

    @Inject
    TemplateRendering rendering;

    private final GraphQLClient client = GraphQLClient.local();

    @BeforeEach
    void twoCustomersOfWhomOneIsKnown() {
        database.empty();
        database.execute("""
                insert into channel (key, name) values ('own', 'Own mall');
                insert into customer (name, tier, created_at)
                values ('#{tier} 김단골', 'GOLD', now()), (null, null, now());
                insert into identity (channel_id, external_id, customer_id, recorded_at)
                values (1, 'a', 1, now()), (1, 'b', 2, now());
                insert into product (external_id, name, category, list_price, recorded_at)
                values ('old', '헌 가방', '가방', 9000, now()), ('new', '새 가방', '가방', 1234000, now());
                insert into purchase_order
                    (customer_id, identity_id, channel_id, external_id, ordered_at, list_amount, paid_amount, recorded_at)
                values (1, 1, 1, 'o1', now() - interval '9 days', 1, 1, now()),
                    (1, 1, 1, 'o2', now() - interval '3 days', 1, 1, now());
                insert into order_item (order_id, line, product_id, quantity, unit_price, paid_amount)
                values (1, 1, 1, 1, 1, 1), (2, 1, 2, 1, 1, 1)""");
    }

    @Test
    void valuesAndFallbacksStandInTheirPlacesAndAreNeverReadAgain() {
        String id = create("hello", "PUSH", "#{고객명|고객}님, #{productName|상품} #{price|?} #{tier|회원}");

        assertThat(preview(client, id, 1).getString("body")).isEqualTo("#{tier} 김단골님, 새 가방 1,234,000원 GOLD");
        assertThat(preview(client, id, 2).getString("body")).isEqualTo("고객님, 상품 ? 회원");
    }

    @Test
    void aMissingValueNeverReachesACustomer() {
        String id = create("bare", "PUSH", "#{customerName}님");

        JsonPath shown = preview(client, id, 2);

        assertThat(shown.getString("body")).isNull();
        assertThat(shown.getList("problems")).containsExactly("There is no customerName and no fallback for it.");
    }

    @Test
    void whoMayNotSeePeopleSeesTheVariablesName() {
        String id = create("masked", "PUSH", "#{customerName|고객}님 #{tier|회원}");

        assertThat(preview(GraphQLClient.as("ANALYST"), id, 1).getString("body"))
                .isEqualTo("[고객명]님 GOLD");
    }

    @Test
    void whatBecomesTooLongIsNotSent() {
        create("long", "SMS", "가".repeat(40) + "#{customerName|고객}");

        Map<Long, RenderedMessage> messages = rendering
                .render(1, 1, new Long[] {1L, 2L, 99L}, Instant.now(), Masking.OPEN)
                .await()
                .atMost(Duration.ofSeconds(30));

        assertThat(messages).containsOnlyKeys(1L, 2L);
        assertThat(messages.get(1L).body()).isNull();
        assertThat(messages.get(1L).problems()).containsExactly("The body has 94 bytes; SMS carries 90.");
        assertThat(messages.get(2L).body()).endsWith("고객");
    }

    @Test
    void aNewWordingLeavesTheFormerAndAStaleOneIsRefused() {
        String id = create("words", "PUSH", "하나");
        String revise = """
                mutation($input: MessageTemplateReviseInput!) {
                    messageTemplateRevise(input: $input) {
                        messageTemplate {version body versions {version body}}
                        userErrors {field code}
                    }
                }
                """;

        JsonPath second = client.data(revise, Map.of("input", Map.of("id", id, "version", 1, "body", "둘")));
        JsonPath stale = client.data(revise, Map.of("input", Map.of("id", id, "version", 1, "body", "셋")));

        assertThat(second.getList("messageTemplateRevise.messageTemplate.versions.body"))
                .containsExactly("둘", "하나");
        assertThat(stale.getString("messageTemplateRevise.userErrors[0].code")).isEqualTo("CONFLICT");
        assertThat(database.count("select count(*) from audit_entry where action like 'messageTemplate%'"))
                .isEqualTo(2);
    }

    @Test
    void aTakenKeyAndABlankBodyAreRefused() {
        create("one", "PUSH", "하나");

        JsonPath taken = client.data(CREATE, Map.of("input", input("one", "PUSH", "둘")));
        JsonPath blank = client.data(CREATE, Map.of("input", input("two", "PUSH", " ")));

        assertThat(taken.getList("messageTemplateCreate.userErrors[0].field")).containsExactly("input", "key");
        assertThat(blank.getList("messageTemplateCreate.userErrors[0].field")).containsExactly("input", "body");
        assertThat(client.data("{messageTemplates {totalCount nodes {key}}}").getInt("messageTemplates.totalCount"))
                .isEqualTo(1);
    }

    private String create(String key, String format, String body) {
        JsonPath created = client.data(CREATE, Map.of("input", input(key, format, body)));
        assertThat(created.getList("messageTemplateCreate.userErrors")).isEmpty();
        return created.getString("messageTemplateCreate.messageTemplate.id");
    }

    private static Map<String, Object> input(String key, String format, String body) {
        return Map.of("key", key, "name", "N", "format", format, "purpose", "INFORMATIONAL", "body", body);
    }

    private static JsonPath preview(GraphQLClient client, String template, long customer) {
        return client.data(PREVIEW, Map.of("template", template, "customer", GlobalId.of("Customer", customer)))
                .setRootPath("data.messageTemplatePreview");
    }
}
