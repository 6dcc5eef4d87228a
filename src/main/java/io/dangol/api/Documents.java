package io.dangol.api;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.dangol.shared.ErrorCode;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads documents before the engine does, for what the engine's own parsing hides: what is wrong and where. */
@Singleton
class Documents {
    /** As the engine's own cache of documents. */
    private static final int REMEMBERED = 2048;

    private final LeastRecentlyUsed<String, List<OperationDefinition>> operations = new LeastRecentlyUsed<>(REMEMBERED);
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
        List<OperationDefinition> found = operations.get(document, this::parse);
        if (name == null || name.isEmpty()) {
            return found.size() == 1 ? found.get(0) : null;
        }
        return found.stream()
                .filter(each -> name.equals(each.getName()))
                .findFirst()
                .orElse(null);
    }

    private List<OperationDefinition> parse(String document) {
        try {
            Document parsed = new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(document)
                            .parserOptions(options)
                            .build());
            return parsed.getDefinitionsOfType(OperationDefinition.class);
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
