package io.dangol.api;

import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import jakarta.inject.Singleton;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Documents that clients name by their SHA-256, after the protocol of Apollo's automatic persisted queries: a client
 * sends the hash alone; where the hash is unknown, it sends the document once more along with the hash.
 */
@Singleton
class PersistedQueries {
    private final LeastRecentlyUsed<String, String> registered;
    private final @Nullable Map<String, String> allowed;

    PersistedQueries(ApiConfig config) {
        this.registered = new LeastRecentlyUsed<>(config.persistedQueries().cacheSize());
        this.allowed = config.persistedQueries()
                .allowList()
                .map(PersistedQueries::documentsIn)
                .orElse(null);
    }

    /**
     * The request with its document, looked up by its hash where it sent only that.
     *
     * @throws HttpRefusal if the hash is malformed, unknown, or not the document's
     */
    GraphQLRequest resolved(GraphQLRequest request) {
        String hash = hash(request.extensions());
        if (hash == null) {
            return request;
        }
        if (request.query() != null) {
            requireHash(request.query(), hash);
            return request;
        }
        String document = allowed == null ? registered.get(hash) : allowed.get(hash);
        if (document == null) {
            throw new HttpRefusal(
                    HttpRefusal.Kind.UNKNOWN_HASH,
                    // the text is part of the protocol: clients compare it
                    ApiError.of(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound"));
        }
        return request.withQuery(document);
    }

    /** Remembers the document of a request that is known to be GraphQL, if the request names its hash. */
    void register(GraphQLRequest request) {
        String hash = hash(request.extensions());
        if (hash != null && request.query() != null && allowed == null) {
            registered.put(hash, request.query());
        }
    }

    /** @throws DangolException with FORBIDDEN if only listed documents are executed and this is none of them */
    void requireAllowed(String document) {
        if (allowed != null && !allowed.containsKey(sha256(document))) {
            throw new DangolException(
                    ErrorCode.FORBIDDEN,
                    "This server executes only the documents on its list. Add this one to the directory that"
                            + " dangol.api.persisted-queries.allow-list names.");
        }
    }

    private static @Nullable String hash(@Nullable JsonObject extensions) {
        JsonValue persisted = extensions == null ? null : extensions.get("persistedQuery");
        if (persisted == null || persisted.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (persisted instanceof JsonObject object
                && object.get("sha256Hash") instanceof JsonString hash
                && object.get("version") instanceof JsonNumber version
                && version.bigDecimalValue().intValue() == 1) {
            return hash.getString().toLowerCase(Locale.ROOT);
        }
        throw HttpRefusal.malformed(
                "extensions.persistedQuery must be {\"version\": 1, \"sha256Hash\": \"<hex>\"}, the version offered.");
    }

    private static void requireHash(String document, String hash) {
        if (!sha256(document).equals(hash)) {
            throw HttpRefusal.malformed("extensions.persistedQuery.sha256Hash is not the SHA-256 of query."
                    + " Hash the document's UTF-8 bytes exactly as they are sent.");
        }
    }

    private static String sha256(String document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, String> documentsIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
            return documents.stream()
                    .map(PersistedQueries::read)
                    .collect(Collectors.toMap(PersistedQueries::sha256, Function.identity(), (one, same) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "dangol.api.persisted-queries.allow-list names " + directory + ", which cannot be read: "
                            + e.getMessage(),
                    e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
