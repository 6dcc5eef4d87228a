package io.dangol.shared;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;

/**
 * A field with arguments that is read once for all the parents of a request, not once for each.
 *
 * <p>The framework's own batching mixes up arguments, so each set of argument values gets a loader of its own, which
 * lives as long as the request. Call {@link #load} synchronously from the resolver: a load after an asynchronous step is
 * never carried out.
 */
public final class BatchedField {
    private BatchedField() {}

    /**
     * The parent's value once all parents of the level have asked.
     *
     * @param field the field's name and every argument value, such as {@code Customer.orders:first=5}
     * @param parent the parent's key
     * @param read reads the values of several parents; those it leaves out get {@code none}
     */
    public static <K, V> CompletionStage<V> load(
            Context context, String field, K parent, V none, Function<List<K>, Uni<Map<K, V>>> read) {
        BatchLoader<K, V> batch = parents -> read.apply(parents)
                .map(found -> parents.stream()
                        .map(key -> found.getOrDefault(key, none))
                        .toList())
                .subscribeAsCompletionStage();
        DataLoader<K, V> loader = context.unwrap(DataFetchingEnvironment.class)
                .getDataLoaderRegistry()
                .computeIfAbsent(field, name -> DataLoaderFactory.newDataLoader(batch));
        return loader.load(parent);
    }
}
