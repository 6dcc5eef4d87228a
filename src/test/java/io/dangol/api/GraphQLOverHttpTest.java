package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GraphQLOverHttpTest {
    private static final String QUERY = "{\"query\":\"{__typename}\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none;application/json",
                "*/*;application/json",
                "application/*;application/json",
                "application/json;application/json",
                "application/json; charset=utf-8;application/json",
                "application/graphql-response+json;application/graphql-response+json",
                "application/graphql-response+json, application/json;q=0.9;application/graphql-response+json",
                "application/json, application/graphql-response+json;q=0.9;application/json",
                "text/html, application/json;q=0.5;application/json",
                "text/html,*/*;q=0.8;application/json"
            })
    void answersInTheTypeThatTheClientLikesBest(String line) {
        // the last field is the answer's type; those before it are the header, which may hold semicolons
        int last = line.lastIndexOf(';');
        String accept = line.substring(0, last);
        Response answer = Http.post("none".equals(accept) ? null : accept, Http.JSON, QUERY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualToIgnoringCase(line.substring(last + 1) + "; charset=utf-8");
        assertThat(answer.jsonPath().getString("data.__typename")).isEqualTo("Query");
    }

    @Test
    void refusesAnAcceptThatItCannotServe() {
        Response answer = Http.post("text/html", Http.JSON, QUERY);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/graphql",
                "application/jsonp",
                "application/json; charset=iso-8859-1"
            })
    void refusesContentTypesThatAForeignPageCouldSend(String type) {
        int before = ProbeQueries.TOUCHES.get();
        Response answer = RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(RestAssured.config()
                                .getEncoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)))
                .header("Content-Type", type)
                .body("{\"query\":\"mutation{probeTouch}\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/graphql");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(ProbeQueries.TOUCHES).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "7",
                "\"text\"",
                "{}",
                "{\"query\":7}",
                "{\"query\":null}",
                "{\"query\":\"{__typename}\",\"operationName\":7}",
                "{\"query\":\"{__typename}\",\"variables\":\"text\"}",
                "{\"query\":\"{__typename}\",\"variables\":[1]}",
                "{\"query\":\"{__typename}\",\"extensions\":7}"
            })
    void refusesWhatIsNoRequestInBothTypes(String body) {
        for (String accept : List.of(Http.JSON, Http.GRAPHQL_RESPONSE)) {
            Response answer = Http.post(accept, Http.JSON, body);

            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
        }
    }

    @Test
    void saysThatBatchesAreNotOffered() {
        Response answer = Http.post(Http.JSON, Http.JSON, "[" + QUERY + "]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("Batches", "not offered");
    }

    @Test
    void saysThatDeferIsNotOffered() {
        Response answer = Http.post("{... @defer {__typename}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("@defer", "not offered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{unknown}", "query($n:Int!){probeInt(n:$n)}"})
    void aDocumentThatCannotRunIs400OnlyInTheNewType(String document) {
        String body = "{\"query\":\"" + document + "\"}";

        assertThat(Http.post(Http.GRAPHQL_RESPONSE, Http.JSON, body).statusCode())
                .isEqualTo(400);
        assertThat(Http.post(Http.JSON, Http.JSON, body).statusCode()).isEqualTo(200);
    }

    @Test
    void aFieldThatFailsIs200() {
        assertThat(Http.post("{probeFail(how:REFUSAL)}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void otherMethodsAreRefusedWithTheAllowedOnes(String method) {
        Response answer = RestAssured.given().request(method, "/graphql");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, POST, OPTIONS");
    }

    @Test
    void getRunsTheNamedQueryWithItsVariables() {
        String document = "# first\nquery A{probeInt(n:1)}\nquery B($a:Decimal){probeDecimal(amount:$a)}";
        Response answer = Http.get(
                Http.GRAPHQL_RESPONSE,
                Map.of("query", document, "operationName", "B", "variables", "{\"a\":\"12.50\"}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("data.probeDecimal")).isEqualTo("12.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 % + 1 & 2", "한글", "a\\nb"})
    void getDecodesAValueOnce(String text) {
        Response answer = Http.get(
                Http.JSON,
                Map.of("query", "query($t:String){probeEcho(text:$t)}", "variables", "{\"t\":\"" + text + "\"}"));

        assertThat(answer.jsonPath().getString("data.probeEcho")).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void getNeverMutates() {
        int before = ProbeQueries.TOUCHES.get();
        Response answer = Http.get(Http.JSON, Map.of("query", "mutation{probeTouch}"));
        Response hidden = Http.get(
                Http.JSON, Map.of("query", "query Q{__typename} mutation M{probeTouch}", "operationName", "M"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(hidden.statusCode()).isEqualTo(405);
        assertThat(ProbeQueries.TOUCHES).hasValue(before);
    }

    @Test
    void aMutationIsExecutedByPostOnce() {
        int before = ProbeQueries.TOUCHES.get();
        Http.post("mutation{probeTouch}");

        assertThat(ProbeQueries.TOUCHES).hasValue(before + 1);
    }

    @Test
    void getWithoutAQueryIsRefused() {
        assertThat(Http.get(Http.JSON, Map.of("operationName", "Q")).statusCode())
                .isEqualTo(400);
        assertThat(Http.get(Http.JSON, Map.of("query", "{__typename}", "variables", "text"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSubscriptionOverHttpIsToldWhereToGo() {
        Response answer = Http.post("subscription{probeTicks(count:1)}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("graphql-transport-ws");
    }

    @Test
    void everyExecutedAnswerSaysItsCost() {
        Response answer = Http.post("{probeItems(first:5){number siblings{number text}}}");

        assertThat(answer.jsonPath().getMap("extensions.cost"))
                .containsEntry("requestedQueryCost", 1 + 5 * (1 + 1 + 10 * 2))
                .containsEntry("maximumAvailable", 50000);
    }

    @ParameterizedTest
    @ValueSource(strings = {Http.JSON, Http.GRAPHQL_RESPONSE})
    void answersAreCompressedForWhoAsks(String accept) {
        Response answer = RestAssured.given()
                .accept(accept)
                .contentType(Http.JSON)
                .header("Accept-Encoding", "gzip")
                .body("{\"query\":\"{probeItems(first:100){number text}}\"}")
                .post("/graphql");

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.jsonPath().getList("data.probeItems")).hasSize(100);
    }
}
