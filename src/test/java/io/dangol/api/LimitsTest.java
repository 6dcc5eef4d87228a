package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
class LimitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource
    URL url;

    /** Limits that a test can reach. */
    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dangol.api.timeout", "3s",
                    "dangol.api.max-body", "8K",
                    "dangol.api.max-tokens", "1000",
                    "dangol.api.max-cost", "500",
                    "dangol.api.max-depth", "6");
        }
    }

    @Test
    void aRequestThatTakesTooLongIsAnsweredAndItsWorkCancelled() {
        int cancelled = ProbeQueries.CANCELLED.get();
        Instant start = Instant.now();
        JsonPath answer =
                ask("{quick:probeInt(n:1) slow:probeSlow(millis:60000)}").jsonPath();

        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(3), PATIENCE);
        assertThat(answer.getInt("data.quick")).isEqualTo(1);
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("TIMEOUT");
        assertThat(answer.getString("errors[0].path[0]")).isEqualTo("slow");
        await().atMost(PATIENCE).until(() -> ProbeQueries.CANCELLED.get() == cancelled + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"probeNever", "probeSlowDatabase(seconds:60)", "probeSleep(millis:8000)"})
    void nothingAResolverDoesKeepsTheClientWaiting(String field) {
        JsonPath answer = ask("{" + field + "}").jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("TIMEOUT");
        assertThat(ask("{probeInt(n:1)}").jsonPath().getInt("data.probeInt")).isEqualTo(1);
    }

    @Test
    void noFurtherResolverStartsBehindTheLimit() {
        int touches = ProbeQueries.TOUCHES.get();
        JsonPath answer =
                ask("mutation{probeSlowTouch(millis:60000) probeTouch}").jsonPath();

        assertThat(answer.getList("errors.extensions.code")).containsOnly("TIMEOUT");
        assertThat(ProbeQueries.TOUCHES).hasValue(touches);
    }

    @Test
    void aClientThatLeavesTakesItsWorkAlong() throws IOException {
        int cancelled = ProbeQueries.CANCELLED.get();
        int started = ProbeQueries.STARTED.get();
        String body = "{\"query\":\"{probeSlow(millis:60000)}\"}";
        try (Socket client = new Socket(url.getHost(), url.getPort())) {
            client.getOutputStream()
                    .write(
                            ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                            + body.length() + "\r\n\r\n" + body)
                                    .getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            await().atMost(PATIENCE).until(() -> ProbeQueries.STARTED.get() == started + 1);
        }

        await().atMost(PATIENCE).until(() -> ProbeQueries.CANCELLED.get() == cancelled + 1);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Response answer = ask("{__typename} #" + "x".repeat(9000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aDocumentOfTooManyTokensIsRefused() {
        JsonPath answer =
                ask("{" + "__typename ".repeat(600) + "a{".repeat(300)).jsonPath();
        JsonPath many = ask("{" + "a ".repeat(1200) + "}").jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("GRAPHQL_PARSE_FAILED");
        assertThat(many.getString("errors[0].message")).contains("1,000");
    }

    @Test
    void anOperationThatCostsTooMuchIsRefusedBeforeItRuns() {
        Response answer = ask("{probeItems(first:100){number siblings{number}}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("MAX_COST_EXCEEDED");
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("1201", "500");
        assertThat(answer.jsonPath().getInt("extensions.cost.requestedQueryCost"))
                .isEqualTo(1 + 100 * (1 + 1 + 10));
        assertThat(answer.jsonPath().getMap("")).doesNotContainKey("data");
    }

    @Test
    void aPageSizeInAVariableCounts() {
        Response answer = Http.post("query($n:Int){probeItems(first:$n){number siblings{number}}}", Map.of("n", 100));

        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("MAX_COST_EXCEEDED");
    }

    @Test
    void anOperationThatNestsTooDeepIsRefused() {
        JsonPath answer = ask("{probeItems(first:1)" + "{siblings".repeat(6) + "{number" + "}".repeat(8))
                .jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("MAX_COST_EXCEEDED");
        assertThat(answer.getString("errors[0].message")).contains("8 levels", "at most 6");
    }

    @Test
    void fragmentsThatMultiplyAreCountedQuicklyAndRefused() {
        String bomb = IntStream.range(0, 40)
                .mapToObj(n -> "fragment f" + n + " on ProbeItem{...f" + (n + 1) + " ...f" + (n + 1) + "}")
                .collect(Collectors.joining(" "));
        Instant start = Instant.now();
        JsonPath answer = ask("{probeItems(first:1){...f0}} " + bomb + " fragment f40 on ProbeItem{number}")
                .jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("MAX_COST_EXCEEDED");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void bracesThatNestWithoutEndAreRefusedNotFatal() {
        assertThat(ask("{a".repeat(490)).jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("GRAPHQL_PARSE_FAILED");
    }

    private static Response ask(String document) {
        return Http.post(document);
    }
}
