package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A provider inside the test: it remembers what it was handed, and answers as it is told. Off unless a test turns it on. */
@Singleton
class RecordedChannel implements MessageChannel {
    private final Set<CampaignMedium> media = EnumSet.noneOf(CampaignMedium.class);
    final Map<UUID, OutgoingMessage> taken = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<OutgoingMessage> handed = new ConcurrentLinkedQueue<>();
    private volatile Function<OutgoingMessage, Handover> answer = message -> new Handover.Accepted(message.key());

    void on(CampaignMedium... by) {
        off();
        media.addAll(List.of(by));
    }

    void off() {
        media.clear();
        taken.clear();
        handed.clear();
        answer = message -> new Handover.Accepted(message.key());
    }

    void answers(Function<OutgoingMessage, Handover> as) {
        answer = as;
    }

    @Override
    public Set<CampaignMedium> media() {
        return Set.copyOf(media);
    }

    @Override
    public int perSecond(CampaignMedium medium) {
        return 0;
    }

    @Override
    public Uni<List<Handover>> handOver(List<OutgoingMessage> messages) {
        return Uni.createFrom().item(() -> messages.stream().map(this::take).toList());
    }

    private Handover take(OutgoingMessage message) {
        handed.add(message);
        Handover handover = answer.apply(message);
        if (handover instanceof Handover.Accepted) {
            taken.put(message.key(), message);
        }
        return handover;
    }
}
