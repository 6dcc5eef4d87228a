package io.dangol.api;

import graphql.ExecutionResult;
import io.smallrye.mutiny.Multi;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.reactivestreams.Publisher;

/** The events of a subscription, with the errors that a client may read. */
final class SubscriptionEvents {
    private SubscriptionEvents() {}

    static Publisher<ExecutionResult> normalized(Publisher<?> events) {
        Multi<ExecutionResult> stream = Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(events))
                .map(event -> ErrorNormalizer.normalized((ExecutionResult) event, false))
                .onFailure()
                .recoverWithItem(failure -> ExecutionResult.newExecutionResult()
                        .addError(Faults.internal(failure, null))
                        .build());
        return AdaptersToReactiveStreams.publisher(stream);
    }
}
