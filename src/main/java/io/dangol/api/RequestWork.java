package io.dangol.api;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationState;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What one request is waiting for, so that it can be stopped. */
final class RequestWork implements InstrumentationState {
    static final String TIMEOUT_TEXT = "The request took longer than one request may and was stopped."
            + " Ask for less, or, after a mutation, look whether it took effect before sending it again.";

    /** Where an execution finds the work that its request made. */
    static final String KEY = "io.dangol.api.work";

    private final Set<CompletableFuture<?>> pending = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private volatile boolean timedOut;
    private volatile long cost = -1;

    /** The work of the request behind the input, new where its request made none. */
    static RequestWork of(ExecutionInput input) {
        RequestWork known = input.getGraphQLContext().get(KEY);
        return known == null ? new RequestWork() : known;
    }

    /** Follows the result of a resolver until it is there. */
    void follow(CompletableFuture<?> result) {
        if (result.isDone()) {
            return;
        }
        pending.add(result);
        result.whenComplete((value, failure) -> pending.remove(result));
        if (stopped) {
            result.cancel(false);
        }
    }

    /** @throws CancellationException if the request was stopped */
    void requireRunning() {
        if (stopped) {
            throw new CancellationException();
        }
    }

    void timeOut() {
        timedOut = true;
        stop();
    }

    /** Starts no further resolver, and cancels those still awaited: a Uni stops at its next step. */
    void stop() {
        stopped = true;
        pending.forEach(result -> result.cancel(false));
    }

    boolean timedOut() {
        return timedOut;
    }

    void cost(long counted) {
        cost = counted;
    }

    /** The counted cost; negative when the request never came so far. */
    long cost() {
        return cost;
    }
}
