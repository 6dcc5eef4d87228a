package io.dangol.insight;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of discount profiles. */
@Description("A page of discount profiles.")
public record DiscountProfileConnection(
        @NonNull @Description("The discount profiles with their cursors.")
        List<@NonNull DiscountProfileEdge> edges,

        @NonNull @Description("The discount profiles alone.")
        List<@NonNull DiscountProfile> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore DiscountProfileFilter filter) {

    static DiscountProfileConnection of(
            Page<Listed<DiscountProfile>> page, PageRequest request, DiscountProfileFilter filter) {
        return new DiscountProfileConnection(
                Listed.edges(page, request, DiscountProfile::customerKey, DiscountProfileEdge::new),
                Listed.things(page),
                page.info(),
                filter);
    }
}
