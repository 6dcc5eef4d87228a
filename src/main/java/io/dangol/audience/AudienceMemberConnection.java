package io.dangol.audience;

import io.dangol.customer.Customer;
import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of the customers who fit a definition. */
@Description("A page of the customers who fit a definition, those first heard of first.")
public record AudienceMemberConnection(
        @NonNull @Description("The customers with their cursors.")
        List<@NonNull AudienceMemberEdge> edges,

        @NonNull @Description("The customers alone.") List<@NonNull Customer> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @NonNull @Description("When it was asked; nothing later is seen.")
        OffsetDateTime asOf,

        @Ignore AudienceDefinition definition) {

    static AudienceMemberConnection of(
            Page<Customer> page, PageRequest request, OffsetDateTime asOf, AudienceDefinition definition) {
        List<AudienceMemberEdge> edges = page.items().stream()
                .map(customer -> new AudienceMemberEdge(
                        new Cursor(request.ordering(), null, customer.key()).toString(), customer))
                .toList();
        return new AudienceMemberConnection(edges, page.items(), page.info(), asOf, definition);
    }

    Instant instant() {
        return asOf.toInstant();
    }
}
