package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.campaign.SendingMeans;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways out of the house that are configured. */
@ApplicationScoped
class MessageChannels implements SendingMeans {
    /** With a limited provider so many seconds' worth of messages are let through at a time, well within a lease. */
    private static final int SECONDS_AHEAD = 10;

    private final List<MessageChannel> channels;

    MessageChannels(@Any Instance<MessageChannel> channels) {
        this.channels = channels.stream().toList();
    }

    @Override
    public Set<CampaignMedium> media() {
        return channels.stream().flatMap(each -> each.media().stream()).collect(Collectors.toSet());
    }

    /** How many messages to let through at a time, so that none waits long for its provider. */
    int batch(int most) {
        return channels.stream()
                .flatMapToInt(each -> each.media().stream().mapToInt(each::perSecond))
                .filter(pace -> pace > 0)
                .map(pace -> Math.min(most, pace * SECONDS_AHEAD))
                .min()
                .orElse(most);
    }

    /** Hands the messages over, each by its channel, no faster than that takes them. */
    Uni<List<Handover>> handOver(List<OutgoingMessage> messages) {
        Map<CampaignMedium, List<OutgoingMessage>> byMedium =
                messages.stream().collect(Collectors.groupingBy(OutgoingMessage::medium));
        return Multi.createFrom()
                .iterable(byMedium.entrySet())
                .onItem()
                .transformToUniAndConcatenate(each -> handOver(each.getKey(), each.getValue()))
                .collect()
                .asList()
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Handover>> handOver(CampaignMedium medium, List<OutgoingMessage> messages) {
        Optional<MessageChannel> channel =
                channels.stream().filter(each -> each.media().contains(medium)).findFirst();
        if (channel.isEmpty()) {
            // Configured when the campaign began, and not any more: it waits for the operator.
            return Uni.createFrom()
                    .item(messages.stream()
                            .<Handover>map(message -> new Handover.Unsettled(message.key()))
                            .toList());
        }
        return paced(channel.get(), channel.get().perSecond(medium), messages);
    }

    private static Uni<List<Handover>> paced(MessageChannel channel, int pace, List<OutgoingMessage> messages) {
        if (pace <= 0) {
            return channel.handOver(messages);
        }
        List<Uni<List<Handover>>> slices = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += pace) {
            List<OutgoingMessage> slice = messages.subList(from, Math.min(messages.size(), from + pace));
            slices.add(channel.handOver(slice)
                    .call(() -> Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofSeconds(1))));
        }
        return Multi.createFrom()
                .iterable(slices)
                .onItem()
                .transformToUniAndConcatenate(slice -> slice)
                .collect()
                .asList()
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }
}
