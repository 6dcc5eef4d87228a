package io.dangol.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.People;
import io.dangol.testsupport.People.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerQueriesTest {
    private static final GraphQLClient CLIENT = GraphQLClient.local();

    @Inject
    Database database;

    @Inject
    People people;

    int mall;

    @BeforeEach
    void start() {
        database.empty();
        mall = people.channel("mall", "OWN_MALL");
    }

    @Test
    void allFieldsOfACustomerAnswerSideBySide() {
        long first = people.identity(
                mall,
                "m1",
                Told.nothing()
                        .name("김하나")
                        .email("a@b.kr")
                        .phone("010-1234-5678")
                        .signedUpAt("2024-05-01T00:00:00Z"));
        long second = people.identity(mall, "m2", Told.nothing().phone("+821012345678"));
        people.merge(first, second);
        database.execute("insert into points_entry (customer_id, identity_id, external_id, kind, points, occurred_at)"
                + " values (1, 1, 'p', 'EARNED', 700, now())");

        JsonPath data =
                CLIENT.data("""
                query Both($id: ID!, $merged: ID!) {
                  a: customer(id: $id) { ...All }
                  b: customer(id: $merged) { ...All }
                  node(id: $id) { id ... on Customer { name } }
                  channels { totalCount nodes { id code kind } edges { cursor } pageInfo { hasNextPage hasPreviousPage } }
                  stores { totalCount nodes { id } }
                }
                fragment All on Customer {
                  id name email phone birthDate signedUpAt tier createdAt
                  identities { id externalId channel { code } customer { id } }
                  consents { medium granted } consentHistory { recordedAt }
                  tierChanges { tier } points { balance expiring { points expiresAt } }
                  coupons { code state } warranties { serial }
                  merges { id reason mergedBy from { id } into { id name } identities { externalId } undoneAt }
                }
                """, Map.of("id", GlobalId.of("Customer", 1), "merged", GlobalId.of("Customer", 2)));

        assertThat(data.getString("a.name")).isEqualTo("김하나");
        assertThat(data.getString("a.signedUpAt")).isEqualTo("2024-05-01T09:00:00+09:00");
        assertThat(data.getList("a.identities.externalId")).containsExactly("m1", "m2");
        assertThat(data.getList("a.identities.channel.code")).containsExactly("mall", "mall");
        assertThat(data.getInt("a.points.balance")).isEqualTo(700);
        assertThat(data.getList("a.merges.reason")).containsExactly("PHONE");
        assertThat(data.getList("a.merges[0].identities.externalId")).containsExactly("m2");
        assertThat(data.<Object>get("b")).isEqualTo(data.get("a"));
        assertThat(data.getString("node.name")).isEqualTo("김하나");
        assertThat(data.getInt("channels.totalCount")).isEqualTo(1);
        assertThat(data.getInt("stores.totalCount")).isZero();
    }
}
