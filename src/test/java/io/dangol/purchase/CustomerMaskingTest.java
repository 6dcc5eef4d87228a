package io.dangol.purchase;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not see personal fields gets none by any way, and may not ask for people by them. */
@QuarkusTest
class CustomerMaskingTest {
    private static final String EVERYWHERE = """
            query($id: ID!) {
              customer(id: $id) { ...Personal }
              node(id: $id) { ... on Customer { ...Personal } }
              customers { nodes { ...Personal } }
              orders { nodes { customer { ...Personal } } }
            }
            fragment Personal on Customer {
              name email phone birthDate
              identities { externalId name email phone memberId birthDate customer { name } }
              consents { evidence } consentHistory { evidence }
              coupons { code } warranties { serial } events { nodes { text } }
              merges { into { name email } from { phone } identities { externalId } }
            }
            """;

    @Inject
    Database database;

    @Inject
    People people;

    @BeforeEach
    void start() {
        database.empty();
        int mall = people.channel("mall", "OWN_MALL");
        Told told = Told.nothing()
                .name("SECRET")
                .email("SECRET@b.kr")
                .phone("010-1234-5678")
                .memberId("SECRET");
        long first = people.identity(mall, "SECRET-1", told);
        long second = people.identity(mall, "SECRET-2", told);
        people.order(first, "o1", "2025-01-01T00:00:00Z", 1000);
        database.execute("""
                update identity set birth_date = '1999-09-09';
                insert into consent (customer_id, identity_id, medium, purpose, granted, recorded_at, evidence)
                values (1, 1, 'EMAIL', 'ADVERTISING', true, now(), 'SECRET');
                insert into coupon (customer_id, identity_id, code, issued_at) values (1, 1, 'SECRET', now());
                insert into warranty (customer_id, identity_id, serial, registered_at) values (1, 1, 'SECRET', now());
                insert into behavior_event (customer_id, identity_id, channel_id, external_id, kind, occurred_at, text)
                values (1, 1, 1, 'e', 'SEARCH', now(), 'SECRET');
                """);
        people.merge(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANALYST", "OPERATOR"})
    void whoNeedsNoPersonalFieldsSeesNone(String role) {
        String answer = GraphQLClient.as(role)
                .data(EVERYWHERE, Map.of("id", GlobalId.of("Customer", 1)))
                .setRootPath("")
                .prettify();

        assertThat(answer).doesNotContain("SECRET", "1234", "1999-09-09").contains("\"evidence\": null");
    }

    @Test
    void marketersSeeThem() {
        JsonPath data = GraphQLClient.as("MARKETER").data(EVERYWHERE, Map.of("id", GlobalId.of("Customer", 1)));

        assertThat(data.getString("customer.name")).isEqualTo("SECRET");
        assertThat(data.getString("customers.nodes[0].coupons[0].code")).isEqualTo("SECRET");
        assertThat(data.getString("orders.nodes[0].customer.birthDate")).isEqualTo("1999-09-09");
        assertThat(data.getString("customer.events.nodes[0].text")).isEqualTo("SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter: {namePrefix: \"S\"}",
                "filter: {email: \"SECRET@b.kr\"}",
                "filter: {phone: \"01012345678\"}",
                "sortKey: NAME"
            })
    void nobodyElseSearchesOrSortsByThem(String arguments) {
        JsonPath answer = GraphQLClient.as("ANALYST").send("{ customers(" + arguments + ") { totalCount } }");

        assertThat(answer.getList("errors.extensions.code")).containsExactly("FORBIDDEN");
        assertThat(GraphQLClient.as("MARKETER")
                        .data("{ customers(" + arguments + ") { totalCount } }")
                        .getInt("customers.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void intakeReadsNothing() {
        JsonPath answer = GraphQLClient.as("INTAKE").send("{ customers { totalCount } products { totalCount } }");

        assertThat(answer.getList("errors.extensions.code")).containsOnly("FORBIDDEN");
    }
}
