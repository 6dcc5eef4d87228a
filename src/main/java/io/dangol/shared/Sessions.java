package io.dangol.shared;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs entity work in a session of its own.
 *
 * <p>The fields of one GraphQL request are resolved side by side on one Vert.x context, and Panache keeps one session
 * per context, which breaks as soon as two fields use it. Each piece of work therefore gets a context of its own on the
 * same event loop; the caller's request scope (and with it the caller's identity) goes along. Sibling fields so read
 * separate snapshots. Never nest one in another: the outer would hold its connection while the inner waits for one.
 */
@ApplicationScoped
public class Sessions {
    private final Vertx vertx;

    public Sessions(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Reads entities. */
    public <T> Uni<T> read(Supplier<Uni<T>> work) {
        return isolated(() -> Panache.withSession(work));
    }

    /** Changes entities in one transaction, which a failure rolls back. */
    public <T> Uni<T> write(Supplier<Uni<T>> work) {
        return isolated(() -> Panache.withTransaction(work));
    }

    private <T> Uni<T> isolated(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            ContextState scope = Arc.container().requestContext().getStateIfActive();
            Context caller = Vertx.currentContext();
            Context root = caller == null ? vertx.getOrCreateContext() : VertxContext.getRootContext(caller);
            Context own = VertxContext.createNewDuplicatedContext(root);
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(ignored -> {
                if (scope != null) {
                    Arc.container().requestContext().activate(scope);
                }
                work.get()
                        .subscribe()
                        .with(
                                item -> back(caller, () -> emitter.complete(item)),
                                failure -> back(caller, () -> emitter.fail(failure)));
            });
        });
    }

    private static void back(@Nullable Context caller, Runnable emission) {
        if (caller == null) {
            emission.run();
        } else {
            caller.runOnContext(ignored -> emission.run());
        }
    }
}
