package io.dangol.shared;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Where a page lies in its list (Relay Cursor Connections). */
@Description("Where a page lies in its list.")
public record PageInfo(
        @Description("Whether more follow after this page.") boolean hasNextPage,

        @Description("Whether there are some before this page.")
        boolean hasPreviousPage,

        @Nullable @Description("Cursor of the first item; null on an empty page.")
        String startCursor,

        @Nullable @Description("Cursor of the last item; null on an empty page.")
        String endCursor) {}
