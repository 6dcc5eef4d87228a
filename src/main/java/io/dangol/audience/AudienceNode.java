package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A node of a definition, asked of one customer. */
@Description("A node of a definition, asked of one customer.")
public record AudienceNode(
        @NonNull @Description("Where it stands, such as condition.and.0.orders; validation errors use the same paths.")
        String path,

        @Description("How deep it stands; 0 for the condition itself and for an exclusion.")
        int depth,

        @NonNull @Description("and, or, not, or the name of the condition.")
        String condition,

        @Nullable @Description("Whether it holds for the customer; null when the caller may not see that.")
        Boolean holds,

        @Nullable @Description(
                "The customer's own figure that decided a condition, such as a number of orders or a day; null where there is none.")
        String figure) {}
