package io.dangol.behavior;

import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of a customer's events.
 *
 * @param customerKey whose events the list holds
 * @param kinds of which kinds
 */
@Description("A page of a customer's events.")
public record BehaviorEventConnection(
        @NonNull @Description("The events with their cursors.")
        List<@NonNull BehaviorEventEdge> edges,

        @NonNull @Description("The events alone.") List<@NonNull BehaviorEvent> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore long customerKey,
        @Ignore Set<BehaviorKind> kinds) {

    static BehaviorEventConnection of(
            Page<BehaviorEvent> page, Function<BehaviorEvent, Cursor> cursor, long customer, Set<BehaviorKind> kinds) {
        List<BehaviorEventEdge> edges = page.items().stream()
                .map(event -> new BehaviorEventEdge(cursor.apply(event).toString(), event))
                .toList();
        return new BehaviorEventConnection(edges, page.items(), page.info(), customer, kinds);
    }
}
