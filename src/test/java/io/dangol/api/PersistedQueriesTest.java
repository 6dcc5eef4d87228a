package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.shared.DangolException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PersistedQueriesTest {
    @Test
    void anUnknownHashIsAskedForTheDocumentAndThenKnown() {
        String document = "query Persisted{probeInt(n:17)}";

        Response first = byHash(document, null);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.jsonPath().getString("errors[0].message")).isEqualTo("PersistedQueryNotFound");
        assertThat(first.jsonPath().getString("errors[0].extensions.code")).isEqualTo("PERSISTED_QUERY_NOT_FOUND");

        assertThat(byHash(document, document).jsonPath().getInt("data.probeInt"))
                .isEqualTo(17);
        assertThat(byHash(document, null).jsonPath().getInt("data.probeInt")).isEqualTo(17);
    }

    @Test
    void aKnownHashWorksByGet() {
        String document = "query($n:Int){probeInt(n:$n)}";
        byHash(document, document);
        Response answer = Http.get(
                Http.GRAPHQL_RESPONSE, Map.of("extensions", extensions(sha256(document)), "variables", "{\"n\":5}"));

        assertThat(answer.jsonPath().getInt("data.probeInt")).isEqualTo(5);
    }

    @Test
    void aHashThatIsNotTheDocumentsPoisonsNothing() {
        String victim = "query Victim{probeInt(n:1)}";
        Response poison = Http.post(
                Http.JSON,
                Http.JSON,
                "{\"query\":\"{probeInt(n:666)}\",\"extensions\":" + extensions(sha256(victim)) + "}");

        assertThat(poison.statusCode()).isEqualTo(400);
        assertThat(byHash(victim, null).jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void whatIsNotGraphQLIsNotRemembered() {
        byHash("{ nonsense", "{ nonsense");

        assertThat(byHash("{ nonsense", null).jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{}",
                "{\"version\":2,\"sha256Hash\":\"00\"}",
                "{\"version\":1,\"sha256Hash\":7}",
                "{\"version\":1}"
            })
    void aMalformedExtensionIsRefused(String persisted) {
        Response answer = Http.post(Http.JSON, Http.JSON, "{\"extensions\":{\"persistedQuery\":" + persisted + "}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
    }

    @Test
    void theCacheForgetsWhatWasNotAskedForLongest() {
        PersistedQueries queries = new PersistedQueries(new Config(2, Optional.empty()));
        for (String document : new String[] {"{a}", "{b}", "{c}"}) {
            queries.register(request(document, document));
        }

        assertThatThrownBy(() -> queries.resolved(request("{a}", null))).isInstanceOf(HttpRefusal.class);
        assertThat(queries.resolved(request("{b}", null)).query()).isEqualTo("{b}");
        assertThat(queries.resolved(request("{c}", null)).query()).isEqualTo("{c}");
    }

    @Test
    void withAnAllowListOnlyItsDocumentsRun(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("one.graphql"), "{listed}\n");
        PersistedQueries queries = new PersistedQueries(new Config(2, Optional.of(directory)));
        queries.register(request("{other}", "{other}"));

        assertThat(queries.resolved(request("{listed}", null)).query()).isEqualTo("{listed}");
        assertThatThrownBy(() -> queries.resolved(request("{other}", null))).isInstanceOf(HttpRefusal.class);
        assertThatCode(() -> queries.requireAllowed("{listed}")).doesNotThrowAnyException();
        assertThatThrownBy(() -> queries.requireAllowed("{other}"))
                .isInstanceOf(DangolException.class)
                .hasMessageContaining("allow-list");
    }

    private static Response byHash(String document, String query) {
        String sent = query == null ? "" : "\"query\":\"" + query + "\",";
        return Http.post(
                Http.GRAPHQL_RESPONSE, Http.JSON, "{" + sent + "\"extensions\":" + extensions(sha256(document)) + "}");
    }

    private static GraphQLRequest request(String document, String query) {
        String sent = query == null ? "" : "\"query\":\"" + query + "\",";
        return GraphQLRequest.ofBody("{" + sent + "\"extensions\":" + extensions(sha256(document)) + "}");
    }

    private static String extensions(String hash) {
        return "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private record Config(int size, Optional<Path> list) implements ApiConfig, ApiConfig.PersistedQueries {
        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public MemorySize maxBody() {
            return new MemorySize(BigInteger.ONE);
        }

        @Override
        public int maxDepth() {
            return 1;
        }

        @Override
        public int maxTokens() {
            return 1;
        }

        @Override
        public int maxCost() {
            return 1;
        }

        @Override
        public ApiConfig.PersistedQueries persistedQueries() {
            return this;
        }

        @Override
        public int cacheSize() {
            return size;
        }

        @Override
        public Optional<Path> allowList() {
            return list;
        }
    }
}
