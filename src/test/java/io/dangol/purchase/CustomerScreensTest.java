package io.dangol.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.People;
import io.dangol.testsupport.People.Told;
import io.dangol.testsupport.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerScreensTest {
    private static final GraphQLClient CLIENT = GraphQLClient.local();

    private static final String SCREEN = """
            query Screen($first: Int) {
              customers(first: $first) {
                totalCount
                nodes {
                  id name tier
                  purchases { orderCount totalSpent { amount currency } averageOrderValue { amount } firstOrderAt lastOrderAt }
                  consents { medium granted valid expiresAt }
                  points { balance }
                  identities { channel { name } }
                  orders(first: 2) {
                    totalCount
                    nodes { externalId counted netAmount { amount } channel { code } store { code } customer { id }
                      items { line quantity product { name } } }
                    pageInfo { hasNextPage endCursor }
                  }
                  latest: orders(first: 1) { nodes { externalId } }
                  events(first: 2) { totalCount nodes { kind occurredAt product { name } channel { code } } }
                  carts: events(first: 3, kinds: [CART]) { totalCount nodes { kind } }
                  coupons { state } warranties { product { name } } tierChanges { tier } merges { id }
                }
              }
              orders(first: 3, reverse: true) { totalCount nodes { externalId customer { name } } }
              products(first: 3) { totalCount nodes { name listPrice { amount } } }
            }
            """;

    @Inject
    Database database;

    @Inject
    People people;

    @Inject
    SqlStatements statements;

    @BeforeEach
    void start() {
        database.empty();
        int mall = people.channel("mall", "OWN_MALL");
        database.execute("""
                insert into store (key, name) values ('s1', '성수');
                insert into product (external_id, name, list_price, recorded_at)
                select 'p' || n, '상품 ' || n, n * 1000, now() from generate_series(1, 5) n;
                """);
        for (int i = 1; i <= 30; i++) {
            long identity = people.identity(mall, "m" + i, Told.nothing().name("고객 " + i));
            for (int order = 0; order <= i % 4; order++) {
                people.order(identity, i + "-" + order, "2025-03-0" + (order + 1) + "T00:00:00Z", 1000L * order);
            }
        }
        database.execute("""
                update customer c set name = i.name from identity i where i.customer_id = c.id;
                update purchase_order set status = 'CANCELLED' where external_id like '%-2';
                insert into purchase_order (channel_id, store_id, external_id, ordered_at, list_amount, paid_amount, recorded_at)
                values (1, 1, 'anonymous', '2025-04-01', 500, 500, now());
                insert into order_item (order_id, line, product_id, quantity, unit_price, paid_amount)
                select id, n, n, 1, 100, 100 from purchase_order, generate_series(1, 2) n;
                insert into behavior_event (customer_id, identity_id, channel_id, external_id, kind, occurred_at, product_id)
                select customer_id, id, 1, id || '-' || n, case when n = 2 then 'CART' else 'VISIT' end, timestamptz '2025-03-01' + n * interval '1 day', n
                from identity, generate_series(1, 4) n;
                insert into consent (customer_id, identity_id, medium, purpose, granted, recorded_at)
                select customer_id, id, 'EMAIL', 'ADVERTISING', true, '2025-01-01 00:00:00Z' from identity;
                """);
    }

    @Test
    void theWholeScreenAnswersInOneDocument() {
        JsonPath data = CLIENT.data(SCREEN, Map.of("first", 10)).setRootPath("data.customers.nodes[2]");

        assertThat(data.getString("name")).isEqualTo("고객 3");
        assertThat(data.getInt("purchases.orderCount")).isEqualTo(3);
        assertThat(data.getString("purchases.totalSpent.amount")).isEqualTo("4000");
        assertThat(data.getString("purchases.averageOrderValue.amount")).isEqualTo("1333");
        assertThat(data.getString("purchases.lastOrderAt")).isEqualTo("2025-03-04T09:00:00+09:00");
        assertThat(data.getInt("orders.totalCount")).isEqualTo(4);
        assertThat(data.getList("orders.nodes.externalId")).containsExactly("3-3", "3-2");
        assertThat(data.getList("orders.nodes.counted")).containsExactly(true, false);
        assertThat(data.getList("orders.nodes[0].items.product.name")).containsExactly("상품 1", "상품 2");
        assertThat(data.getList("latest.nodes.externalId")).containsExactly("3-3");
        assertThat(data.getInt("events.totalCount")).isEqualTo(4);
        assertThat(data.getList("carts.nodes.kind")).containsExactly("CART");
        assertThat(data.getString("consents[0].expiresAt")).isEqualTo("2027-01-01T09:00:00+09:00");
    }

    @Test
    void anOrderWithoutAnyContactIsVisibleWithoutCustomer() {
        JsonPath data = CLIENT.data(
                "{ orders(first: 1, reverse: true) { totalCount nodes { externalId customer { id } store { name } } }"
                        + " known: orders(filter: {identified: true}) { totalCount } }");

        assertThat(data.getString("orders.nodes[0].externalId")).isEqualTo("anonymous");
        assertThat(data.<Object>get("orders.nodes[0].customer")).isNull();
        assertThat(data.getString("orders.nodes[0].store.name")).isEqualTo("성수");
        assertThat(data.getInt("orders.totalCount")).isEqualTo(data.getInt("known.totalCount") + 1);
    }

    @Test
    void aLongerPageNeedsNoMoreStatements() {
        CLIENT.data(SCREEN, Map.of("first", 1));

        List<String> few = statements.during(() -> CLIENT.data(SCREEN, Map.of("first", 2)));
        List<String> many = statements.during(() -> CLIENT.data(SCREEN, Map.of("first", 30)));

        assertThat(many).hasSameSizeAs(few);
        assertThat(many).hasSizeLessThanOrEqualTo(36);
    }

    @Test
    void pagesOfOneCustomersOrdersLeadForthAndBack() {
        String id = GlobalId.of("Customer", 3);
        String document =
                "query($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { customer(id: $id) {"
                        + " orders(first: $first, after: $after, last: $last, before: $before) { nodes { externalId }"
                        + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }";

        JsonPath first = CLIENT.data(document, Map.of("id", id, "first", 3)).setRootPath("data.customer.orders");
        JsonPath second = CLIENT.data(
                        document, Map.of("id", id, "first", 3, "after", first.getString("pageInfo.endCursor")))
                .setRootPath("data.customer.orders");
        JsonPath back = CLIENT.data(
                        document, Map.of("id", id, "last", 2, "before", second.getString("pageInfo.startCursor")))
                .setRootPath("data.customer.orders");

        assertThat(first.getList("nodes.externalId")).containsExactly("3-3", "3-2", "3-1");
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(second.getList("nodes.externalId")).containsExactly("3-0");
        assertThat(second.getBoolean("pageInfo.hasNextPage")).isFalse();
        assertThat(back.getList("nodes.externalId")).containsExactly("3-2", "3-1");
        assertThat(back.getBoolean("pageInfo.hasPreviousPage")).isTrue();
    }

    @Test
    void everyNodeIsFoundByItsId() {
        JsonPath data = CLIENT.data(
                "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
                Map.of(
                        "ids",
                        List.of(
                                GlobalId.of("Order", 1),
                                GlobalId.of("Product", 1),
                                GlobalId.of("Channel", 1),
                                GlobalId.of("Store", 1),
                                GlobalId.of("Identity", 1),
                                GlobalId.of("BehaviorEvent", 1),
                                GlobalId.of("Customer", 999_999))));

        assertThat(data.getList("nodes.findAll { it != null }.__typename"))
                .containsExactly("Order", "Product", "Channel", "Store", "Identity", "BehaviorEvent");
    }
}
