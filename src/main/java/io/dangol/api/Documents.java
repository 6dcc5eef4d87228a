package io.dangol.api;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.dangol.shared.ErrorCode;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads documents before the engine does, for what the engine's own parsing hides: what is wrong and where. */
@Singleton
class Documents {
    /** As the engine's own cache of documents. */
    private static final int REMEMBERED = 2048;

    /** What is remembered of a document: its operations, and the names of all fields in it. */
    private record Known(List<OperationDefinition> operations, Set<String> fieldNames) {}

    private final LeastRecentlyUsed<String, Known> known = new LeastRecentlyUsed<>(REMEMBERED);
    private final ParserOptions options;

    Documents(ApiConfig config) {
        int tokens = config.maxTokens();
        this.options = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .maxTokens(tokens)
                .maxWhitespaceTokens(tokens * 20)
                .maxCharacters(ParserOptions.MAX_QUERY_CHARACTERS)
                .build();
    }

    ParserOptions parserOptions() {
        return options;
    }

    /**
     * The operation that a request means, null when it cannot be told: then the engine refuses the request.
     *
     * @throws HttpRefusal if the document is not GraphQL or larger than allowed
     */
    @Nullable OperationDefinition operation(String document, @Nullable String name) {
        List<OperationDefinition> found = known.get(document, this::parse).operations();
        if (name == null || name.isEmpty()) {
            return found.size() == 1 ? found.get(0) : null;
        }
        return found.stream()
                .filter(each -> name.equals(each.getName()))
                .findFirst()
                .orElse(null);
    }

    /** The names of all fields that stand in the document, fragments included. */
    Set<String> fieldNames(String document) {
        return known.get(document, this::parse).fieldNames();
    }

    private static Set<String> fieldNames(Document document) {
        Set<String> names = new HashSet<>();
        Deque<Node<?>> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof Field field) {
                names.add(field.getName());
            }
            node.getChildren().forEach(open::push);
        }
        return names;
    }

    /** @throws InvalidSyntaxException if the document is not GraphQL or larger than allowed */
    Document parsed(String document) {
        return new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(document)
                        .parserOptions(options)
                        .build());
    }

    private Known parse(String document) {
        try {
            Document parsed = parsed(document);
            return new Known(parsed.getDefinitionsOfType(OperationDefinition.class), fieldNames(parsed));
        } catch (InvalidSyntaxException e) {
            throw new HttpRefusal(
                    HttpRefusal.Kind.DOCUMENT,
                    new ApiError(
                            ErrorCode.GRAPHQL_PARSE_FAILED,
                            e.getMessage(),
                            e.getLocation() == null ? null : List.of(e.getLocation()),
                            null,
                            null));
        }
    }
}
