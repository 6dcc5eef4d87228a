package io.dangol.access;

import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of the audit trail, newest first. */
@Name("AuditEntryConnection")
@Description("A page of the audit trail, newest first.")
public record AuditConnection(
        @NonNull @Description("The entries with their cursors.")
        List<@NonNull AuditEdge> edges,

        @NonNull @Description("The entries alone.") List<@NonNull AuditEntry> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore AuditFilter filter) {

    static AuditConnection of(Page<AuditEntry> page, AuditFilter filter) {
        List<AuditEdge> edges = page.items().stream()
                .map(entry -> new AuditEdge(cursor(entry, filter).toString(), entry))
                .toList();
        return new AuditConnection(edges, page.items(), page.info(), filter);
    }

    static Cursor cursor(AuditEntry entry, AuditFilter filter) {
        return new Cursor(filter.ordering(), null, entry.key());
    }
}
