package io.dangol.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who works: captured at the start of a piece of work and true to its end, on whatever thread that lies.
 *
 * @param actor the name in the audit trail: {@code local}, {@code token:<name>}, {@code oidc:<subject>} or
 *     {@code system}; never a person's name or address
 * @param name the name that people read
 * @param wayIn how the caller proved who it is; null for the system itself
 * @param roles every role it holds, included ones too
 */
public record Caller(String actor, String name, @Nullable WayIn wayIn, Set<Role> roles) {
    /** Work that nobody called: schedules, start-up, and what they do. It sees no personal fields. */
    public static final Caller SYSTEM = new Caller("system", "system", null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** What this caller sees of personal fields. */
    public Masking masking() {
        return has(Role.MARKETER) ? Masking.OPEN : Masking.MASKED;
    }
}
