package io.dangol.audience;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Why a customer is in an audience or not. */
@Description(
        "Why a customer is in an audience or not: every node of the definition, held or not, with the customer's own figures.")
public record AudienceExplanation(
        @NonNull @Description("When it was asked; nothing later is seen.")
        OffsetDateTime asOf,

        @Nullable @Description("Whether the customer is in; null when that would tell a caller what they may not see.")
        Boolean holds,

        @NonNull @Description("The nodes, each before its parts, the condition before the exclusions.")
        List<@NonNull AudienceNode> nodes) {

    /**
     * The row holds the customer's key, then for each place whether it holds and the figure.
     *
     * @param hidden whether the caller may see none of it: any node may give away what another asked, near or far
     */
    static AudienceExplanation of(OffsetDateTime asOf, Row row, List<ConditionTree.Place> places, boolean hidden) {
        List<AudienceNode> nodes = new ArrayList<>();
        boolean in = true;
        for (int i = 0; i < places.size(); i++) {
            ConditionTree.Place place = places.get(i);
            boolean held = row.getBoolean(1 + 2 * i);
            if (place.depth() == 0) {
                in &= held == (i == 0);
            }
            nodes.add(new AudienceNode(
                    place.path(),
                    place.depth(),
                    place.word(),
                    hidden ? null : (Boolean) held,
                    hidden ? null : row.getString(2 + 2 * i)));
        }
        return new AudienceExplanation(asOf, hidden ? null : (Boolean) in, nodes);
    }
}
