package io.dangol.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry in a page of the audit trail. */
@Name("AuditEntryEdge")
@Description("An entry in a page of the audit trail.")
public record AuditEdge(
        @NonNull @Description("Where the entry stands in the list.")
        String cursor,

        @NonNull @Description("The entry.") AuditEntry node) {}
