package io.dangol.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a good token gives its bearer.
 *
 * @param key the token's row; null for the configured operator token, which has none
 * @param name the token's name
 * @param roles the roles it was granted
 * @param expiresAt from when on it is not good any more; null for never
 */
record ApiTokenGrant(
        @Nullable Long key,
        String name,
        Set<Role> roles,
        @Nullable Instant expiresAt) {
    /** The space keeps it apart from stored tokens, whose names have none. */
    static final ApiTokenGrant OPERATOR = new ApiTokenGrant(null, "operator token", Set.of(Role.OPERATOR), null);

    boolean expiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
