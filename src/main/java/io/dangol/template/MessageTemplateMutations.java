package io.dangol.template;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Writes templates. */
@GraphQLApi
@RolesAllowed(Role.Names.MARKETER)
public class MessageTemplateMutations {
    private final MessageTemplates templates;
    private final Callers callers;

    public MessageTemplateMutations(MessageTemplates templates, Callers callers) {
        this.templates = templates;
        this.callers = callers;
    }

    @Mutation
    @NonNull @Description("Writes down a template. What its findings forbid is kept, and must be mended before it is sent.")
    public Uni<@NonNull MessageTemplatePayload> messageTemplateCreate(
            @NonNull @Description("The template.") MessageTemplateCreate input) {
        return templates.create(input, callers.current());
    }

    @Mutation
    @NonNull @Description("Gives a template a new wording. Former ones stay as they were.")
    public Uni<@NonNull MessageTemplatePayload> messageTemplateRevise(
            @NonNull @Description("The wording.") MessageTemplateRevise input) {
        return templates.revise(GlobalId.key(MessageTemplate.TYPE, input.id()), input, callers.current());
    }
}
