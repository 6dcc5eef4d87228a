package io.dangol.intake;

import io.smallrye.mutiny.Uni;

/** Where an import's worker thread waits for the database. Never to be called on an event loop. */
final class Waiting {
    private Waiting() {}

    static <T> T on(Uni<T> answer) {
        return answer.await().indefinitely();
    }
}
