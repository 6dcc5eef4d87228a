package io.dangol.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DelegatingDataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;

/**
 * A field's environment as resolvers want it: with a default in the place of a null, without text that cannot be kept, and
 * telling nothing of what is selected below the field.
 *
 * <p>The extension turns the whole selection into JSON before it calls a resolver, for every field that has one, and no
 * resolver here reads it: it was a sixth of the processor's work for a read.
 */
final class ResolverEnvironment extends DelegatingDataFetchingEnvironment {
    private final Map<String, Object> arguments;

    ResolverEnvironment(DataFetchingEnvironment environment) {
        super(environment);
        this.arguments = Defaults.in(environment);
        TextCheck.require(arguments);
    }

    @Override
    public Map<String, Object> getArguments() {
        return arguments;
    }

    @Override
    public boolean containsArgument(String name) {
        return arguments.containsKey(name);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getArgument(String name) {
        return (T) arguments.get(name);
    }

    @Override
    public <T> T getArgumentOrDefault(String name, T otherwise) {
        return arguments.containsKey(name) ? getArgument(name) : otherwise;
    }

    @Override
    public DataFetchingFieldSelectionSet getSelectionSet() {
        return Nothing.INSTANCE;
    }

    private enum Nothing implements DataFetchingFieldSelectionSet {
        INSTANCE;

        @Override
        public boolean contains(String pattern) {
            return false;
        }

        @Override
        public boolean containsAnyOf(String pattern, String... others) {
            return false;
        }

        @Override
        public boolean containsAllOf(String pattern, String... others) {
            return false;
        }

        @Override
        public List<SelectedField> getFields() {
            return List.of();
        }

        @Override
        public List<SelectedField> getImmediateFields() {
            return List.of();
        }

        @Override
        public List<SelectedField> getFields(String pattern, String... others) {
            return List.of();
        }

        @Override
        public Map<String, List<SelectedField>> getFieldsGroupedByResultKey() {
            return Map.of();
        }

        @Override
        public Map<String, List<SelectedField>> getFieldsGroupedByResultKey(String pattern, String... others) {
            return Map.of();
        }
    }
}
