package io.dangol.delivery;

import static io.dangol.delivery.DeliveryReason.ADVERTISING_IN_NOTICE;
import static io.dangol.delivery.DeliveryReason.CONSENT_EXPIRED;
import static io.dangol.delivery.DeliveryReason.FREQUENCY_CAP;
import static io.dangol.delivery.DeliveryReason.HELD_OUT;
import static io.dangol.delivery.DeliveryReason.MERGED;
import static io.dangol.delivery.DeliveryReason.NIGHT;
import static io.dangol.delivery.DeliveryReason.NO_ADDRESS;
import static io.dangol.delivery.DeliveryReason.NO_CONSENT;
import static io.dangol.delivery.DeliveryReason.OPTED_OUT;

import io.dangol.customer.ConsentPurpose;
import io.dangol.delivery.GateVerdict.Hold;
import io.dangol.delivery.GateVerdict.Pass;
import io.dangol.delivery.GateVerdict.Refuse;
import io.dangol.template.TemplateFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a message may go to a person now, by the Korean Act on Promotion of Information and Communications
 * Network Utilization, article 50, and the brand's own caps. What the app shows is not sent to anybody, so that neither
 * consent nor the hour matters for it.
 */
final class SendGate {
    private final QuietHours quietHours;
    private final List<FrequencyCap> caps;

    SendGate(QuietHours quietHours, List<FrequencyCap> caps) {
        this.quietHours = quietHours;
        this.caps = caps;
    }

    GateVerdict decide(GateFacts facts, Instant now) {
        return toNobody(facts)
                .or(() -> facts.format().transmitted() ? withoutConsent(facts) : Optional.empty())
                .<GateVerdict>map(Refuse::new)
                .or(() -> atNight(facts, now))
                .or(() -> overCap(facts, now))
                .orElseGet(Pass::new);
    }

    private static Optional<DeliveryReason> toNobody(GateFacts facts) {
        if (facts.heldOut()) {
            return Optional.of(HELD_OUT);
        }
        if (facts.merged()) {
            return Optional.of(MERGED);
        }
        if (facts.format() == TemplateFormat.ALIMTALK && advertises(facts)) {
            return Optional.of(ADVERTISING_IN_NOTICE);
        }
        return facts.reachable() ? Optional.empty() : Optional.of(NO_ADDRESS);
    }

    private static Optional<DeliveryReason> withoutConsent(GateFacts facts) {
        if (!advertises(facts)) {
            // Information needs no consent, but a refusal is one.
            return facts.informational() == ConsentStanding.WITHDRAWN ? Optional.of(OPTED_OUT) : Optional.empty();
        }
        return switch (facts.advertising()) {
            case GRANTED -> Optional.empty();
            case NEVER -> Optional.of(NO_CONSENT);
            case EXPIRED -> Optional.of(CONSENT_EXPIRED);
            case WITHDRAWN -> Optional.of(OPTED_OUT);
        };
    }

    private Optional<GateVerdict> atNight(GateFacts facts, Instant now) {
        return advertises(facts) && facts.night() != ConsentStanding.GRANTED
                ? quietHours.until(facts.format(), now).map(morning -> new Hold(NIGHT, morning))
                : Optional.empty();
    }

    private Optional<GateVerdict> overCap(GateFacts facts, Instant now) {
        boolean over =
                advertises(facts) && caps.stream().anyMatch(cap -> cap.reached(facts.medium(), facts.contacts(), now));
        return over ? Optional.of(new Refuse(FREQUENCY_CAP)) : Optional.empty();
    }

    private static boolean advertises(GateFacts facts) {
        return facts.purpose() == ConsentPurpose.ADVERTISING;
    }
}
