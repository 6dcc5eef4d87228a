package io.dangol.job;

import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Why a run failed, in words that hold no secrets and no personal data. */
@Description("Why a run failed.")
public record RunFailure(
        @NonNull @Description("The kind of failure.") ErrorCode code,
        @NonNull @Description("Who must act.") FailureActor actor,

        @NonNull @Description("What happened and what to do.")
        String message,

        @Nullable @Description("Finds the fault in the server's log; only for faults on our side.")
        String errorId) {

    static RunFailure of(Throwable failure) {
        if (failure instanceof DangolException refusal) {
            return new RunFailure(refusal.code(), FailureActor.CALLER, String.valueOf(refusal.getMessage()), null);
        }
        String errorId = UUID.randomUUID().toString();
        if (isDatabaseLoss(failure)) {
            return new RunFailure(
                    ErrorCode.INTERNAL_SERVER_ERROR,
                    FailureActor.OPERATOR,
                    "The database went away. The next run tries again once it answers.",
                    errorId);
        }
        return new RunFailure(
                ErrorCode.INTERNAL_SERVER_ERROR,
                FailureActor.DEVELOPER,
                "An internal fault. Look for the error id in the log.",
                errorId);
    }

    /** Class 57 is operator intervention, 53 insufficient resources, 08 connection exceptions. */
    private static boolean isDatabaseLoss(Throwable failure) {
        if (failure instanceof PgException refused) {
            String state = String.valueOf(refused.getSqlState());
            return state.startsWith("57P") || state.startsWith("53") || state.startsWith("08");
        }
        return failure instanceof IOException || failure instanceof VertxException;
    }
}
