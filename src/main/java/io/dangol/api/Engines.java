package io.dangol.api;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * The engines that execute documents. The extension's one prepares, for every request, a loader for each batched field
 * of the whole schema, which is most of a small request's work; an engine here knows only those batched fields whose
 * names stand in the document. Documents that ask for the same ones share an engine.
 */
@Singleton
class Engines {
    private static final int REMEMBERED = 200;

    private final LeastRecentlyUsed<List<Operation>, ExecutionService> engines = new LeastRecentlyUsed<>(REMEMBERED);
    private final GraphQLSchema schema;
    private final Schema model;
    private final List<Operation> batched;

    Engines(GraphQLSchema schema, Schema model) {
        this.schema = schema;
        this.model = model;
        this.batched = List.copyOf(model.getBatchOperations());
    }

    /** An engine for a document in which these fields stand. */
    ExecutionService of(Set<String> fieldNames) {
        List<Operation> asked = batched.stream()
                .filter(operation -> fieldNames.contains(operation.getName()))
                .toList();
        // Without any, a request would get no registry, in which fields with arguments put their own loaders.
        return engines.get(asked.isEmpty() ? batched.subList(0, 1) : asked, this::engine);
    }

    private ExecutionService engine(List<Operation> asked) {
        return new ExecutionService(schema, narrowed(asked));
    }

    /** What an engine reads of a model, with these batched fields alone; several types may have one of the same name. */
    private Schema narrowed(List<Operation> asked) {
        Schema narrowed = new Schema();
        for (Operation operation : asked) {
            String carrier = "batched/" + narrowed.getTypes().size();
            Type type = new Type(operation.getClassName(), carrier, null);
            type.addBatchOperation(operation);
            narrowed.addType(type);
        }
        narrowed.setSubscriptions(model.getSubscriptions());
        return narrowed;
    }
}
