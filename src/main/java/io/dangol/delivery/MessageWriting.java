package io.dangol.delivery;

import io.dangol.access.Masking;
import io.dangol.template.RenderedMessage;
import io.dangol.template.TemplateRendering;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the messages that the gate let through, two statements for each wording. */
@ApplicationScoped
class MessageWriting {
    private final TemplateRendering rendering;

    MessageWriting(TemplateRendering rendering) {
        this.rendering = rendering;
    }

    /**
     * Messages of a batch.
     *
     * @param blank keys of those for whom a value is missing: they must not go
     */
    record Written(List<OutgoingMessage> messages, List<UUID> blank) {}

    Uni<Written> write(LetThroughBatch batch, Instant asOf) {
        Map<LetThrough.Wording, List<LetThrough>> byWording =
                batch.messages().stream().collect(Collectors.groupingBy(LetThrough::wording));
        return Multi.createFrom()
                .iterable(byWording.entrySet())
                .onItem()
                .transformToUniAndConcatenate(each -> rendered(each.getKey(), each.getValue(), asOf)
                        .map(texts -> written(batch, each.getValue(), texts)))
                .collect()
                .asList()
                .map(MessageWriting::together);
    }

    private Uni<Map<Long, RenderedMessage>> rendered(LetThrough.Wording wording, List<LetThrough> to, Instant asOf) {
        Long[] people = to.stream().map(LetThrough::personId).distinct().toArray(Long[]::new);
        return rendering.render(wording.template(), wording.version(), people, asOf, Masking.OPEN);
    }

    private static Written written(LetThroughBatch batch, List<LetThrough> to, Map<Long, RenderedMessage> texts) {
        List<OutgoingMessage> messages = new ArrayList<>();
        List<UUID> blank = new ArrayList<>();
        for (LetThrough each : to) {
            RenderedMessage text = texts.get(each.personId());
            String body = text == null ? null : text.body();
            if (body == null) {
                blank.add(each.key());
            } else {
                messages.add(message(batch, each, text.title(), body));
            }
        }
        return new Written(messages, blank);
    }

    private static OutgoingMessage message(LetThroughBatch batch, LetThrough to, @Nullable String title, String body) {
        return new OutgoingMessage(
                to.key(),
                to.personId(),
                batch.campaignId(),
                batch.campaignKey(),
                to.medium(),
                to.format(),
                to.address(),
                title,
                body,
                to.advertising(),
                batch.shownUntil());
    }

    private static Written together(List<Written> parts) {
        return new Written(
                parts.stream().flatMap(part -> part.messages().stream()).toList(),
                parts.stream().flatMap(part -> part.blank().stream()).toList());
    }
}
