package io.dangol.api;

import graphql.ExecutionInput;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is wrong with the input of one request, in words for its caller; looked for only once the engine refused it. */
final class WrongInput {
    private final GraphQLSchema schema;
    private final Documents documents;
    private final ExecutionInput input;

    WrongInput(GraphQLSchema schema, Documents documents, ExecutionInput input) {
        this.schema = schema;
        this.documents = documents;
        this.input = input;
    }

    /** The complaint about a variable; null where none is at fault. */
    @Nullable String variable() {
        OperationDefinition operation = documents.operation(input.getQuery(), input.getOperationName());
        return operation == null
                ? null
                : InputCheck.ofVariables(schema, input.getGraphQLContext()).complaint(operation, input.getVariables());
    }

    /** The complaint about the argument that is written there; null where there is none, or nothing wrong with it. */
    @Nullable String argument(SourceLocation at) {
        Document document = documents.parsed(input.getQuery());
        return document.getDefinitions().stream()
                .map(definition -> definition instanceof OperationDefinition operation
                        ? argument(at, operation.getSelectionSet(), root(operation))
                        : definition instanceof FragmentDefinition fragment
                                ? argument(
                                        at,
                                        fragment.getSelectionSet(),
                                        schema.getType(
                                                fragment.getTypeCondition().getName()))
                                : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable GraphQLType root(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private @Nullable String argument(
            SourceLocation at, @Nullable SelectionSet selections, @Nullable GraphQLType parent) {
        if (selections == null || !(parent instanceof GraphQLCompositeType type)) {
            return null;
        }
        for (Selection<?> selection : selections.getSelections()) {
            String found = selection instanceof Field field
                    ? argument(at, field, type)
                    : selection instanceof InlineFragment fragment ? argument(at, fragment, type) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String argument(SourceLocation at, InlineFragment fragment, GraphQLCompositeType parent) {
        GraphQLType type = fragment.getTypeCondition() == null
                ? parent
                : schema.getType(fragment.getTypeCondition().getName());
        return argument(at, fragment.getSelectionSet(), type);
    }

    private @Nullable String argument(SourceLocation at, Field field, GraphQLCompositeType parent) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        if (definition == null) {
            return null;
        }
        for (Argument argument : field.getArguments()) {
            GraphQLArgument known = definition.getArgument(argument.getName());
            if (known != null && at.equals(argument.getSourceLocation())) {
                return InputCheck.ofLiterals(schema, input.getGraphQLContext()).complaint(argument, known);
            }
        }
        return argument(at, field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }
}
