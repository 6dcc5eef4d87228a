package io.dangol.access;

import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit trail to list. */
@Description("Which entries of the audit trail to list; what is left out does not restrict.")
public record AuditFilter(
        @Nullable @Description("Only changes by this actor, for example token:cafe24.")
        String actor,

        @Nullable @Description("Only this action, for example apiTokenCreate.")
        String action,

        @Nullable @Description("Only changes of things of this type, for example Campaign.")
        String subjectType,

        @Nullable @Id @Description("Only changes of the thing with this id.")
        String subjectId,

        @Nullable @Description("Only changes at or after this time.")
        OffsetDateTime from,

        @Nullable @Description("Only changes before this time.")
        OffsetDateTime to) {

    static final AuditFilter NONE = new AuditFilter(null, null, null, null, null, null);

    /** What a list under this filter is ordered by, so that a cursor of one list is refused in another. */
    String ordering() {
        return "audit:" + Integer.toHexString(toString().hashCode());
    }

    /** The first six parameters of the statements that filter. */
    Tuple parameters() {
        GlobalId subject = subjectId == null ? null : GlobalId.parse(subjectId);
        if (subject != null && subjectType != null && !subjectType.equals(subject.type())) {
            throw DangolException.badInput("filter.subjectId is the id of a " + subject.type()
                    + " but filter.subjectType is " + subjectType + ". Leave one of them out.");
        }
        return Tuple.tuple()
                .addString(actor)
                .addString(action)
                .addString(subject == null ? subjectType : subject.type())
                .addLong(subject == null ? null : subject.key())
                .addOffsetDateTime(from)
                .addOffsetDateTime(to);
    }
}
