package io.dangol.template;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of templates. */
@Description("A page of templates, oldest first.")
public record MessageTemplateConnection(
        @NonNull @Description("The templates with their cursors.")
        List<@NonNull MessageTemplateEdge> edges,

        @NonNull @Description("The templates alone.") List<@NonNull MessageTemplate> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo) {

    static MessageTemplateConnection of(Page<MessageTemplate> page) {
        List<MessageTemplateEdge> edges = page.items().stream()
                .map(template -> new MessageTemplateEdge(
                        MessageTemplates.cursor(template.rowId()).toString(), template))
                .toList();
        return new MessageTemplateConnection(edges, page.items(), page.info());
    }
}
