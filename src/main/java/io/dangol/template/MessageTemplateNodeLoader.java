package io.dangol.template;

import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds templates by global id. */
@ApplicationScoped
class MessageTemplateNodeLoader implements NodeLoader {
    private final MessageTemplates templates;

    MessageTemplateNodeLoader(MessageTemplates templates) {
        this.templates = templates;
    }

    @Override
    public String type() {
        return MessageTemplate.TYPE;
    }

    @Override
    public Uni<@Nullable MessageTemplate> load(long key) {
        return templates.find(key);
    }
}
