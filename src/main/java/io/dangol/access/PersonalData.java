package io.dangol.access;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one place that decides who sees personal fields.
 *
 * <p>Call {@link #masking()} synchronously, before the first asynchronous step, and keep the result: it belongs to the
 * caller for whom the work was begun, however late the rows arrive and on whatever thread.
 */
@ApplicationScoped
public class PersonalData {
    private final Callers callers;

    public PersonalData(Callers callers) {
        this.callers = callers;
    }

    /** What the current caller sees. Work without a caller sees nothing personal. */
    public Masking masking() {
        return callers.current().masking();
    }
}
