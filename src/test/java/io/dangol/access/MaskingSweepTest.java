package io.dangol.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Asks every query for everything that can be reached from it, so that a field which a later room adds is swept too.
 */
@QuarkusTest
class MaskingSweepTest {
    private static final Set<String> PERSONAL = Set.of(
            "가나다-name",
            "sweep@brand.example",
            "010-9876-5432",
            "1971-02-03",
            "external-id-7f",
            "member-id-7f",
            "serial-7f");

    @Inject
    Database database;

    @BeforeEach
    void oneCustomerOfWhomMuchIsKnown() {
        database.empty();
        database.execute("""
                insert into channel (key, name) values ('own', 'Own mall');
                insert into customer (name, email, phone, birth_date, created_at)
                values ('가나다-name', 'sweep@brand.example', '010-9876-5432', '1971-02-03', now());
                insert into identity
                    (channel_id, external_id, customer_id, name, email, phone, member_id, birth_date, recorded_at)
                values (1, 'external-id-7f', 1, '가나다-name', 'sweep@brand.example', '010-9876-5432', 'member-id-7f',
                    '1971-02-03', now());
                insert into warranty (customer_id, identity_id, serial, registered_at) values (1, 1, 'serial-7f', now());
                insert into purchase_order
                    (customer_id, identity_id, channel_id, external_id, ordered_at, list_amount, paid_amount, recorded_at)
                values (1, 1, 1, 'order-1', now() - interval '3 days', 1000, 1000, now());
                insert into behavior_event (customer_id, identity_id, channel_id, external_id, kind, occurred_at)
                values (1, 1, 1, 'event-1', 'VISIT', now() - interval '2 days')""");
    }

    @Test
    void personalFieldsReachNobodyButTheMarketer() {
        Documents documents = new Documents();

        String marketer = documents.answers(GraphQLClient.as("MARKETER"));
        String analyst = documents.answers(GraphQLClient.as("ANALYST"));
        String operator = documents.answers(GraphQLClient.as("OPERATOR"));
        String intake = documents.answers(GraphQLClient.as("INTAKE"));

        assertThat(marketer).as("the sweep reaches every personal field").contains(PERSONAL);
        assertThat(List.of(analyst, operator, intake))
                .allSatisfy(answers -> PERSONAL.forEach(secret -> assertThat(answers)
                        .as("answers to a caller who may not see %s", secret)
                        .doesNotContain(secret)));
        assertThat(analyst).as("the analyst sees the customer").contains(GlobalId.of("Customer", 1));
    }

    /** A document per query of the schema, as deep as the limits let it go. */
    private static final class Documents {
        private static final String SCHEMA = """
                { __schema { types { name kind fields { name args { name defaultValue type { kind } }
                  type { ...T } } } } }
                fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }""";
        private static final int DEEPEST = 7;
        /** Queries that other tests add, one of which never answers. */
        private static final String FIXTURE = "probe";

        private final Map<String, Map<String, Object>> types = new LinkedHashMap<>();

        Documents() {
            GraphQLClient.local()
                    .data(SCHEMA)
                    .<Map<String, Object>>getList("__schema.types")
                    .forEach(type -> types.put((String) type.get("name"), type));
        }

        String answers(GraphQLClient client) {
            StringBuilder answers = new StringBuilder();
            for (Map<String, Object> field : fields("Query")) {
                if (!((String) field.get("name")).startsWith(FIXTURE)) {
                    answers.append(answer(client, field));
                }
            }
            return answers.toString();
        }

        private String answer(GraphQLClient client, Map<String, Object> field) {
            for (int depth = DEEPEST; depth > 1; depth--) {
                String selection = field(field, depth, Set.of("Query"), true);
                if (selection.isEmpty()) {
                    return "";
                }
                JsonPath answer = client.send("{ " + selection + " }");
                List<String> codes = answer.getList("errors.extensions.code");
                if (codes == null || !codes.contains("MAX_COST_EXCEEDED")) {
                    return answer.prettify();
                }
            }
            throw new AssertionError("Even a shallow document of " + field.get("name") + " costs too much");
        }

        private String field(Map<String, Object> field, int depth, Set<String> path, boolean root) {
            StringBuilder arguments = new StringBuilder();
            for (Map<String, Object> argument : list(field, "args")) {
                boolean required =
                        "NON_NULL".equals(map(argument, "type").get("kind")) && argument.get("defaultValue") == null;
                if (argument.get("name").equals("first")) {
                    arguments.append("first: 2 ");
                } else if (required && root && argument.get("name").equals("id")) {
                    arguments.append("id: \"").append(id(field)).append("\" ");
                } else if (required) {
                    return "";
                }
            }
            String name = field.get("name") + (arguments.isEmpty() ? "" : "(" + arguments + ")");
            Map<String, Object> type = named(map(field, "type"));
            String kind = (String) type.get("kind");
            if (kind.equals("SCALAR") || kind.equals("ENUM")) {
                return name + " ";
            }
            String selection = selection((String) type.get("name"), depth - 1, path);
            return selection.isEmpty() ? "" : name + " { " + selection + "} ";
        }

        private String selection(String type, int depth, Set<String> path) {
            if (type.equals("Node")) {
                return "... on Customer { " + selection("Customer", depth, path) + " } ";
            }
            if (depth == 0
                    || path.contains(type)
                    || !"OBJECT".equals(types.get(type).get("kind"))) {
                return "";
            }
            Set<String> deeper = new TreeSet<>(path);
            deeper.add(type);
            StringBuilder selection = new StringBuilder("__typename ");
            fields(type).forEach(field -> selection.append(field(field, depth, deeper, false)));
            return selection.toString();
        }

        private static String id(Map<String, Object> field) {
            Map<String, Object> type = named(map(field, "type"));
            return GlobalId.of(type.get("name").equals("Node") ? "Customer" : (String) type.get("name"), 1);
        }

        private List<Map<String, Object>> fields(String type) {
            return list(types.get(type), "fields");
        }

        private static Map<String, Object> named(Map<String, Object> type) {
            Map<String, Object> named = type;
            while (named.get("name") == null) {
                named = map(named, "ofType");
            }
            return named;
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> map(Map<String, Object> from, String key) {
            return (Map<String, Object>) from.get(key);
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> list(Map<String, Object> from, String key) {
            return (List<Map<String, Object>>) from.get(key);
        }
    }
}
