package io.dangol.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dangol.testsupport.GraphQLClient;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;

/** Draws insights and reads them as a dashboard would. */
final class InsightClient {
    private static final String START = "mutation($input: InsightRunStartInput!) { insightRunStart(input: $input) {"
            + " run { id kind } userErrors { field message code } } }";
    private static final String RUN = "query($id: ID!) { run(id: $id) { status summary failure { message } } }";

    private final GraphQLClient client = GraphQLClient.local();

    /** Starts a run, and answers with what became of the wish. */
    JsonPath start(InsightKind kind, String asOf) {
        return client.data(START, Map.of("input", Map.of("kind", kind.name(), "asOf", asOf)));
    }

    /** Starts a run, waits for its end and answers with it. */
    JsonPath end(InsightKind kind, String asOf) {
        String id = start(kind, asOf).getString("insightRunStart.run.id");
        return await().atMost(Duration.ofMinutes(3))
                .until(() -> client.data(RUN, Map.of("id", id)), run -> !"RUNNING".equals(run.getString("run.status")));
    }

    void draw(InsightKind kind, String asOf) {
        JsonPath run = end(kind, asOf);
        assertThat(run.getString("run.status"))
                .as("%s", run.getString("run.failure"))
                .isEqualTo("SUCCEEDED");
    }

    JsonPath data(String document) {
        return client.data(document);
    }

    JsonPath data(String document, Map<String, ?> variables) {
        return client.data(document, variables);
    }
}
