package io.dangol.api;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import io.smallrye.mutiny.Multi;
import java.util.List;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.reactivestreams.Publisher;

/** The events of a subscription, with the errors that a client may read. */
final class SubscriptionEvents {
    private SubscriptionEvents() {}

    /**
     * What a subscription's resolver emits, with a failure in the place of an event that is nothing but one: for a field
     * that may not be null the engine would report the missing value and lose what was wrong.
     */
    static Publisher<Object> failing(Publisher<?> source) {
        Multi<Object> stream = Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(source))
                .map(event -> {
                    if (event instanceof DataFetcherResult<?> result
                            && result.getData() == null
                            && result.hasErrors()) {
                        throw new EventFailure(result.getErrors());
                    }
                    return event;
                });
        return AdaptersToReactiveStreams.publisher(stream);
    }

    /** The results as they go to the client. */
    static Publisher<ExecutionResult> normalized(Publisher<?> results) {
        Multi<ExecutionResult> stream = Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(results))
                .map(event -> ErrorNormalizer.normalized((ExecutionResult) event, false))
                .onFailure()
                .recoverWithItem(SubscriptionEvents::last);
        return AdaptersToReactiveStreams.publisher(stream);
    }

    private static ExecutionResult last(Throwable failure) {
        List<GraphQLError> errors =
                failure instanceof EventFailure event ? event.errors : List.of(Faults.internal(failure, null));
        return ErrorNormalizer.normalized(
                ExecutionResult.newExecutionResult().data(null).errors(errors).build(), false);
    }

    private static final class EventFailure extends RuntimeException {
        private final transient List<GraphQLError> errors;

        EventFailure(List<GraphQLError> errors) {
            super(null, null, false, false);
            this.errors = errors;
        }
    }
}
