package io.dangol.api;

import graphql.GraphQLException;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.dangol.shared.PageRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts {@link QueryCost}. Each fragment is counted once and remembered, so that fragments which spread fragments take
 * no more time here than they are long.
 */
final class CostCounter {
    static final int ASSUMED_ITEMS = 10;

    private static final QueryCost NOTHING = new QueryCost(0, 0);

    private final ExecutionContext context;
    private final GraphQLSchema schema;
    private final Map<FragmentUse, QueryCost> fragments = new HashMap<>();

    CostCounter(ExecutionContext context) {
        this.context = context;
        this.schema = context.getGraphQLSchema();
    }

    QueryCost count() {
        GraphQLCompositeType root = switch (context.getOperationDefinition().getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return selections(context.getOperationDefinition().getSelectionSet(), root, 1);
    }

    /** @param page how many items the lists of the parent hold, if the parent is a connection */
    private QueryCost selections(@Nullable SelectionSet set, @Nullable GraphQLCompositeType parent, int page) {
        if (set == null || parent == null) {
            return NOTHING;
        }
        long total = 0;
        int depth = 0;
        for (Selection<?> selection : set.getSelections()) {
            QueryCost each = selection(selection, parent, page);
            total += each.total();
            depth = Math.max(depth, each.depth());
        }
        return new QueryCost(limited(total), depth);
    }

    private QueryCost selection(Selection<?> selection, GraphQLCompositeType parent, int page) {
        if (selection instanceof Field field) {
            return field(field, parent, page);
        }
        if (selection instanceof InlineFragment fragment) {
            requireNoIncrements(fragment.getDirectives());
            GraphQLCompositeType type = fragment.getTypeCondition() == null
                    ? parent
                    : composite(fragment.getTypeCondition().getName());
            return selections(fragment.getSelectionSet(), type, page);
        }
        FragmentSpread spread = (FragmentSpread) selection;
        requireNoIncrements(spread.getDirectives());
        FragmentUse use = new FragmentUse(spread.getName(), page);
        QueryCost known = fragments.get(use);
        if (known == null) {
            FragmentDefinition fragment = context.getFragment(spread.getName());
            known = selections(
                    fragment.getSelectionSet(),
                    composite(fragment.getTypeCondition().getName()),
                    page);
            fragments.put(use, known);
        }
        return known;
    }

    private QueryCost field(Field field, GraphQLCompositeType parent, int page) {
        requireNoIncrements(field.getDirectives());
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        Map<String, Object> arguments = arguments(field, definition);
        boolean connection = type.getName().endsWith("Connection");
        QueryCost inside = selections(
                field.getSelectionSet(),
                type instanceof GraphQLCompositeType composite ? composite : null,
                connection ? pageSize(arguments) : 1);
        long items = items(definition, arguments, parent, page);
        return new QueryCost(limited(1 + items * inside.total()), 1 + inside.depth());
    }

    private static long items(
            GraphQLFieldDefinition field, Map<String, Object> arguments, GraphQLCompositeType parent, int page) {
        if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))
                || parent.getName().startsWith("__")) {
            return 1;
        }
        if (parent.getName().endsWith("Connection")) {
            return page;
        }
        return arguments.values().stream()
                .filter(Collection.class::isInstance)
                .mapToInt(values -> ((Collection<?>) values).size())
                .findFirst()
                .orElseGet(() -> arguments.containsKey("first") ? pageSize(arguments) : ASSUMED_ITEMS);
    }

    /** An absurd size is the resolver's to refuse; here it only must not make the rest look cheap. */
    private static int pageSize(Map<String, Object> arguments) {
        Object size = arguments.get("first") != null ? arguments.get("first") : arguments.get("last");
        return size instanceof Integer number ? Math.max(1, number) : PageRequest.DEFAULT;
    }

    private Map<String, Object> arguments(Field field, GraphQLFieldDefinition definition) {
        if (field.getArguments().isEmpty()) {
            return Map.of();
        }
        try {
            return ValuesResolver.getArgumentValues(
                    schema.getCodeRegistry(),
                    definition.getArguments(),
                    field.getArguments(),
                    context.getCoercedVariables(),
                    context.getGraphQLContext(),
                    context.getLocale());
        } catch (GraphQLException wrong) {
            throw new AbortExecutionException(DangolException.badInput(complaint(field, definition, wrong)));
        }
    }

    /** Validation leaves to the execution what depends on values, such as that just one of some fields is given. */
    private String complaint(Field field, GraphQLFieldDefinition definition, GraphQLException wrong) {
        InputCheck check = InputCheck.ofLiterals(schema, context.getGraphQLContext());
        return field.getArguments().stream()
                .map(argument -> check.complaint(argument, definition.getArgument(argument.getName())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> String.valueOf(wrong.getMessage()));
    }

    private @Nullable GraphQLCompositeType composite(String name) {
        return schema.getType(name) instanceof GraphQLCompositeType type ? type : null;
    }

    private static void requireNoIncrements(List<Directive> directives) {
        for (Directive directive : directives) {
            if (directive.getName().equals("defer") || directive.getName().equals("stream")) {
                throw new AbortExecutionException(new DangolException(
                        ErrorCode.GRAPHQL_VALIDATION_FAILED,
                        "@" + directive.getName()
                                + " is not offered: answers come whole. Leave it out, or ask for the slow part in a"
                                + " request of its own."));
            }
        }
    }

    private static int limited(long cost) {
        return (int) Math.min(cost, Integer.MAX_VALUE);
    }

    private record FragmentUse(String name, int page) {}
}
