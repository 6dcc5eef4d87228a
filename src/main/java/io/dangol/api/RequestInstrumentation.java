package io.dangol.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.parser.ParserOptions;
import graphql.schema.DataFetcher;
import io.dangol.shared.DangolException;
import io.quarkus.arc.Unremovable;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;

/**
 * Guards every execution, over HTTP and over WebSocket: exact variables, limits of depth, cost and time, and errors with
 * a code.
 */
@Singleton
@Unremovable // used by EngineHooks, which is no bean
class RequestInstrumentation extends SimplePerformantInstrumentation {
    private final ApiConfig config;
    private final PersistedQueries persisted;
    private final Documents documents;
    private final Vertx vertx;

    RequestInstrumentation(ApiConfig config, PersistedQueries persisted, Documents documents, Vertx vertx) {
        // the engine's own parsing takes its limits from here only
        ParserOptions.setDefaultOperationParserOptions(documents.parserOptions());
        this.config = config;
        this.persisted = persisted;
        this.documents = documents;
        this.vertx = vertx;
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return RequestWork.of(parameters.getExecutionInput());
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        try {
            persisted.requireAllowed(input.getQuery());
        } catch (DangolException refusal) {
            throw new AbortExecutionException(refusal);
        }
        return ExactVariables.in(input);
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, InstrumentationState state) {
        RequestWork work = (RequestWork) state;
        long timer = vertx.setTimer(config.timeout().toMillis(), ignored -> work.timeOut());
        return SimpleInstrumentationContext.whenCompleted((result, failure) -> vertx.cancelTimer(timer));
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        QueryCost cost = QueryCost.of(parameters.getExecutionContext());
        ((RequestWork) state).cost(cost.total());
        cost.check(config.maxDepth(), config.maxCost());
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        if (parameters.isTrivialDataFetcher()) {
            return fetcher;
        }
        RequestWork work = (RequestWork) state;
        return environment -> {
            work.requireRunning();
            // The extension would take what another request left on the thread for this request's context.
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            Object result = fetcher.get(new ResolverEnvironment(environment));
            if (result instanceof CompletableFuture<?> future) {
                work.follow(future);
            }
            return result instanceof Publisher<?> events ? SubscriptionEvents.failing(events) : result;
        };
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        RequestWork work = (RequestWork) state;
        ExecutionResult answer = ErrorNormalizer.normalized(
                result,
                work.timedOut(),
                new WrongInput(parameters.getSchema(), documents, parameters.getExecutionInput()));
        if (answer.getData() instanceof Publisher<?> events) {
            return CompletableFuture.completedFuture(
                    answer.transform(builder -> builder.data(SubscriptionEvents.normalized(events))));
        }
        return CompletableFuture.completedFuture(withCost(answer, work.cost()));
    }

    private ExecutionResult withCost(ExecutionResult result, long cost) {
        if (cost < 0) {
            return result;
        }
        Map<String, Object> shown = Map.of("requestedQueryCost", cost, "maximumAvailable", config.maxCost());
        return result.transform(builder -> builder.addExtension("cost", shown));
    }
}
