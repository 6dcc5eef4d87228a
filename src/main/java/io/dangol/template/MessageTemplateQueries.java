package io.dangol.template;

import io.dangol.access.Masking;
import io.dangol.access.PersonalData;
import io.dangol.access.Role;
import io.dangol.customer.Customer;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.GlobalId;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Finds templates and shows what they become. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class MessageTemplateQueries {
    private final MessageTemplates templates;
    private final TemplateRendering rendering;
    private final PersonalData personal;
    private final BusinessClock clock;

    public MessageTemplateQueries(
            MessageTemplates templates, TemplateRendering rendering, PersonalData personal, BusinessClock clock) {
        this.templates = templates;
        this.rendering = rendering;
        this.personal = personal;
        this.clock = clock;
    }

    @Query
    @Description("A template by its id, or null when there is none.")
    public Uni<MessageTemplate> messageTemplate(@Id @NonNull @Description("Id of the template.") String id) {
        return templates.find(GlobalId.key(MessageTemplate.TYPE, id));
    }

    @Query
    @NonNull @Description("The templates (메시지 템플릿), oldest first.")
    public Uni<@NonNull MessageTemplateConnection> messageTemplates(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        return templates
                .page(PageRequest.of(first, after, last, before, MessageTemplates.ORDERING))
                .map(MessageTemplateConnection::of);
    }

    @Query
    @Description(
            "What a customer would get of a template's current version now, or null when there is no such template or customer."
                    + " Callers who may not see personal fields see their names in brackets (미리보기).")
    public Uni<RenderedMessage> messageTemplatePreview(
            @Id @NonNull @Description("Id of the template.") String messageTemplateId,
            @Id @NonNull @Description("Id of the customer.") String customerId) {
        long customer = GlobalId.key(Customer.TYPE, customerId);
        long template = GlobalId.key(MessageTemplate.TYPE, messageTemplateId);
        Masking masking = personal.masking();
        return templates
                .find(template)
                .chain(found -> found == null
                        ? Uni.createFrom().nullItem()
                        : rendering
                                .render(template, found.version(), new Long[] {customer}, clock.now(), masking)
                                .map(messages -> messages.get(customer)));
    }

    @NonNull @Description("Every wording that the template had, newest first.")
    public Uni<List<@NonNull List<@NonNull MessageTemplateVersion>>> versions(@Source List<MessageTemplate> sources) {
        return templates
                .versions(Rows.keys(sources, MessageTemplate::rowId))
                .map(found -> Rows.inOrder(sources, MessageTemplate::rowId, found, List.of()));
    }

    @Name("totalCount")
    @NonNull @Description("How many templates there are.")
    public Uni<List<@NonNull Integer>> countTemplates(@Source List<MessageTemplateConnection> connections) {
        return templates.count().map(count -> Collections.nCopies(connections.size(), count));
    }
}
