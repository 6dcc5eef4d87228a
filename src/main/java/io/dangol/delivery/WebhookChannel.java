package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Any vendor of text messages, messenger messages or pushes: messages are posted to it as signed JSON, and it answers for
 * each key whether it took the message. A key that it does not answer for is posted again later.
 */
@ApplicationScoped
class WebhookChannel implements MessageChannel {
    private static final Logger LOG = Logger.getLogger(WebhookChannel.class);
    private static final int MESSAGES_PER_REQUEST = 100;
    private static final int REQUESTS_AT_ONCE = 4;

    private final DeliveryConfig config;
    private final WebClient client;
    private final BusinessClock clock;

    WebhookChannel(DeliveryConfig config, Vertx vertx, BusinessClock clock) {
        this.config = config;
        this.client = WebClient.create(vertx);
        this.clock = clock;
    }

    @Override
    public Set<CampaignMedium> media() {
        return config.webhook().keySet();
    }

    @Override
    public int perSecond(CampaignMedium medium) {
        return config.webhook().get(medium).perSecond();
    }

    @Override
    public Uni<List<Handover>> handOver(List<OutgoingMessage> messages) {
        DeliveryConfig.Webhook vendor = config.webhook().get(messages.get(0).medium());
        return Multi.createFrom()
                .iterable(messages)
                .group()
                .intoLists()
                .of(MESSAGES_PER_REQUEST)
                .onItem()
                .transformToUni(some -> post(vendor, some))
                .merge(REQUESTS_AT_ONCE)
                .collect()
                .asList()
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Handover>> post(DeliveryConfig.Webhook vendor, List<OutgoingMessage> messages) {
        Buffer body = Buffer.buffer(new JsonObject()
                .put(
                        "messages",
                        new JsonArray(
                                messages.stream().map(WebhookChannel::json).toList()))
                .encode());
        return client.postAbs(vendor.url())
                .timeout(vendor.timeout().toMillis())
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader(Signature.HEADER, Signature.of(body.getDelegate(), vendor.secret(), clock.now()))
                .sendBuffer(body)
                .map(WebhookChannel::results)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "%d %s messages are not settled: %s",
                        messages.size(),
                        messages.get(0).medium(),
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(Map.of())
                .map(results -> messages.stream()
                        .map(message ->
                                handover(message, results.get(message.key().toString())))
                        .toList());
    }

    private static JsonObject json(OutgoingMessage message) {
        return new JsonObject()
                .put("key", message.key().toString())
                .put("campaign", message.campaignKey())
                .put("medium", message.medium().name())
                .put("format", message.format().name())
                .put("to", message.address())
                .put("title", message.title())
                .put("text", message.body())
                .put("advertising", message.advertising());
    }

    /** What the vendor says of each key; nothing when it did not answer as agreed. */
    private static Map<String, String> results(HttpResponse<Buffer> response) {
        if (response.statusCode() != 200) {
            LOG.warnf("A vendor answered with the status %d", response.statusCode());
            return Map.of();
        }
        Map<String, String> results = new HashMap<>();
        response.bodyAsJsonObject().getJsonArray("results", new JsonArray()).forEach(each -> {
            if (each instanceof JsonObject result) {
                results.put(result.getString("key"), result.getString("status"));
            }
        });
        return results;
    }

    private static Handover handover(OutgoingMessage message, @Nullable String status) {
        if ("ACCEPTED".equals(status)) {
            return new Handover.Accepted(message.key());
        }
        return "REJECTED".equals(status) ? new Handover.Rejected(message.key()) : new Handover.Unsettled(message.key());
    }
}
