package io.dangol.customer;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of channels. */
@Description("A page of channels, oldest first.")
public record ChannelConnection(
        @NonNull @Description("The channels with their cursors.")
        List<@NonNull ChannelEdge> edges,

        @NonNull @Description("The channels alone.") List<@NonNull Channel> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo) {

    static ChannelConnection of(Page<Channel> page) {
        List<ChannelEdge> edges = page.items().stream()
                .map(channel -> new ChannelEdge(Places.cursor(channel.key()).toString(), channel))
                .toList();
        return new ChannelConnection(edges, page.items(), page.info());
    }
}
