package io.dangol.access;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.dangol.shared.ErrorCode;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Executes nothing for an anonymous caller, the questions about the schema included. Over HTTP the door refused it
 * already; over a WebSocket this is where it is refused until its credentials have come.
 */
@ApplicationScoped
class AnonymousRefusal {
    private final SecurityIdentity identity;

    AnonymousRefusal(SecurityIdentity identity) {
        this.identity = identity;
    }

    void instrument(@Observes GraphQL.Builder builder) {
        Instrumentation existing = builder.build().getInstrumentation();
        builder.instrumentation(new ChainedInstrumentation(List.of(new Guard(), existing)));
    }

    private boolean anonymous() {
        return !Arc.container().requestContext().isActive() || identity.isAnonymous();
    }

    private final class Guard extends SimplePerformantInstrumentation {
        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
                InstrumentationExecutionParameters parameters, InstrumentationState state) {
            if (anonymous()) {
                throw new Unauthenticated();
            }
            return super.beginExecution(parameters, state);
        }
    }

    /** Carries its code itself: it is thrown before any resolver that the error mapping looks after. */
    static final class Unauthenticated extends AbortExecutionException {
        Unauthenticated() {
            super("No credentials. Send them when the connection is opened: {\"Authorization\": \"Bearer …\"}.");
        }

        @Override
        public Map<String, Object> getExtensions() {
            return Refusal.extensions(ErrorCode.UNAUTHENTICATED);
        }
    }
}
