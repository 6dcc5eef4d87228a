package io.dangol.access;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A change that somebody made. */
@Description("A change that somebody made (감사 기록). Entries are never altered and hold no personal data.")
public record AuditEntry(
        @Ignore long key,

        @NonNull @Description("When it was made.") OffsetDateTime occurredAt,

        @NonNull @Description("Who made it: local, token:<name>, oidc:<subject>, or system for the system itself.")
        String actor,

        @NonNull @Description("What was done, by the name of its mutation, for example apiTokenRevoke.")
        String action,

        @NonNull @Description("Type of the thing that was changed, for example Campaign.")
        String subjectType,

        @Ignore @Nullable Long subjectKey,

        @NonNull @Description("What was changed, field by field, in the alphabet's order.")
        List<@NonNull AuditChange> changes)
        implements Node {
    static final String TYPE = "AuditEntry";

    @Id
    @NonNull @Description("Opaque id, unique over all types.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    @Id
    @Description("Id of the thing that was changed; null when it is no single thing.")
    public @Nullable String getSubjectId() {
        return subjectKey == null ? null : GlobalId.of(subjectType, subjectKey);
    }
}
