package io.dangol.access;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/**
 * Executes nothing for an anonymous caller, the questions about the schema included. Over HTTP the door refused it
 * already; over a WebSocket this is where it is refused until its credentials have come.
 *
 * <p>A service, because the GraphQL extension looks for those who build its engine before there are beans.
 */
public final class AnonymousRefusal implements EventingService {
    /** Null: always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        return builder.instrumentation(
                new ChainedInstrumentation(new Guard(), builder.build().getInstrumentation()));
    }

    private static boolean anonymous() {
        return !Arc.container().requestContext().isActive()
                || Arc.container().instance(SecurityIdentity.class).get().isAnonymous();
    }

    private static final class Guard extends SimplePerformantInstrumentation {
        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
                InstrumentationExecutionParameters parameters, InstrumentationState state) {
            if (anonymous()) {
                throw new AbortExecutionException(new DangolException(
                        ErrorCode.UNAUTHENTICATED,
                        "No credentials. Send them when the connection is opened: {\"Authorization\": \"Bearer …\"}."));
            }
            return super.beginExecution(parameters, state);
        }
    }
}
