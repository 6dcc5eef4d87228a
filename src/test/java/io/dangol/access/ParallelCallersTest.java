package io.dangol.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParallelCallersTest {
    private static final int ROUNDS = 60;
    /** Fields that wait for the database between fields that tell who asks. */
    private static final String DOCUMENT = """
            { a: viewer { name seesPersonalData } x: apiTokens { totalCount } y: apiTokens { nodes { name } }
              b: viewer { name seesPersonalData } z: auditEntries { totalCount } c: viewer { name seesPersonalData } }""";

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    Database database;

    @Test
    void callersNeverSeeEachOthersIdentity() {
        database.empty();
        Map<String, String> secrets = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            secrets.put(role.name(), secret(role.name(), role));
        }
        HttpClient client = HttpClient.newHttpClient();
        Map<CompletableFuture<HttpResponse<String>>, String> answers = new LinkedHashMap<>();

        for (int round = 0; round < ROUNDS; round++) {
            secrets.forEach(
                    (name, secret) -> answers.put(client.sendAsync(request(secret), BodyHandlers.ofString()), name));
        }

        List<String> wrong = new ArrayList<>();
        answers.forEach((answer, name) -> {
            JsonObject body = new JsonObject(answer.join().body());
            JsonObject data = body.getJsonObject("data");
            for (String field : List.of("a", "b", "c")) {
                JsonObject viewer = data == null ? null : data.getJsonObject(field);
                boolean right = viewer != null
                        && viewer.getString("name").equals(name)
                        && viewer.getBoolean("seesPersonalData").equals(name.equals("MARKETER"));
                if (!right && !(data == null && !name.equals("OPERATOR") && body.containsKey("errors"))) {
                    wrong.add(name + " got " + body.encode());
                }
            }
            if (data != null && !name.equals("OPERATOR")) {
                wrong.add(name + " got operators' data " + body.encode());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void callersNeverSeeEachOthersIdentityInFieldsThatAllMayAsk() {
        database.empty();
        Map<String, String> secrets = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            secrets.put(role.name(), secret(role.name(), role));
        }
        HttpClient client = HttpClient.newHttpClient();
        Map<CompletableFuture<HttpResponse<String>>, String> answers = new LinkedHashMap<>();

        for (int round = 0; round < ROUNDS; round++) {
            secrets.forEach((name, secret) -> answers.put(
                    client.sendAsync(
                            request(secret, "{ a: viewer { name } b: viewer { name } }"), BodyHandlers.ofString()),
                    name));
        }

        assertThat(answers).allSatisfy((answer, name) -> {
            JsonObject data = new JsonObject(answer.join().body()).getJsonObject("data");
            assertThat(data.getJsonObject("a").getString("name")).isEqualTo(name);
            assertThat(data.getJsonObject("b").getString("name")).isEqualTo(name);
        });
    }

    private HttpRequest request(String secret) {
        return request(secret, DOCUMENT);
    }

    private HttpRequest request(String secret, String document) {
        return HttpRequest.newBuilder(graphql)
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        new JsonObject().put("query", document).encode()))
                .build();
    }

    private static String secret(String name, Role role) {
        return GraphQLClient.local()
                .data("mutation { apiTokenCreate(input: {name: \"" + name + "\", roles: [" + role + "]}) { secret } }")
                .getString("apiTokenCreate.secret");
    }
}
