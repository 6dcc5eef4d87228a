package io.dangol.access;

import io.dangol.shared.GlobalId;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Who changed what. */
@GraphQLApi
public class AuditQueries {
    private final Audit audit;

    public AuditQueries(Audit audit) {
        this.audit = audit;
    }

    @Query
    @RolesAllowed(Role.Names.OPERATOR)
    @Description("An entry of the audit trail by its id, or null when there is none. For operators.")
    public Uni<@Nullable AuditEntry> auditEntry(@Id @NonNull @Description("Id of the entry.") String id) {
        return audit.find(GlobalId.key(AuditEntry.TYPE, id));
    }

    @Query
    @RolesAllowed(Role.Names.OPERATOR)
    @NonNull @Description("The audit trail, newest first (감사 기록). For operators.")
    public Uni<@NonNull AuditConnection> auditEntries(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @Nullable @Description("Which entries to list; all by default.") AuditFilter filter) {
        AuditFilter asked = Objects.requireNonNullElse(filter, AuditFilter.NONE);
        PageRequest request = PageRequest.of(first, after, last, before, asked.ordering());
        return audit.page(request, asked).map(page -> AuditConnection.of(page, asked));
    }
}
