package io.dangol.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one place that decides who sees personal fields.
 *
 * <p>Call {@link #masking()} synchronously, before the first asynchronous step, and keep the result: it belongs to the
 * caller for whom the work was begun, however late the rows arrive and on whatever thread.
 */
@ApplicationScoped
public class PersonalData {
    private final SecurityIdentity identity;

    public PersonalData(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** What the current caller sees. Work without a caller sees nothing personal. */
    public Masking masking() {
        boolean called = Arc.container().requestContext().isActive();
        return called && identity.hasRole(Role.Names.MARKETER) ? Masking.OPEN : Masking.MASKED;
    }
}
