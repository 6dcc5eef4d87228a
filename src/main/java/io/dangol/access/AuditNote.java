package io.dangol.access;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A change as it goes into the audit trail.
 *
 * @param caller who made it, captured when the work began
 * @param action the mutation's name, such as {@code campaignLaunch}, or a name of that kind for other work
 * @param subjectType the GraphQL type of what was changed
 * @param subjectKey the key of what was changed; null when it is no single thing
 * @param change what changed, one entry per field; never a secret, never personal data
 */
public record AuditNote(
        Caller caller,
        String action,
        String subjectType,
        @Nullable Long subjectKey,
        JsonObject change) {}
