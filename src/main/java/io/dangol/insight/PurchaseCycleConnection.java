package io.dangol.insight;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of purchase cycles. */
@Description("A page of purchase cycles.")
public record PurchaseCycleConnection(
        @NonNull @Description("The purchase cycles with their cursors.")
        List<@NonNull PurchaseCycleEdge> edges,

        @NonNull @Description("The purchase cycles alone.") List<@NonNull PurchaseCycle> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore PurchaseCycleFilter filter) {

    static PurchaseCycleConnection of(
            Page<Listed<PurchaseCycle>> page, PageRequest request, PurchaseCycleFilter filter) {
        return new PurchaseCycleConnection(
                Listed.edges(page, request, PurchaseCycle::key, PurchaseCycleEdge::new),
                Listed.things(page),
                page.info(),
                filter);
    }
}
