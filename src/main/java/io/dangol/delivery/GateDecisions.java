package io.dangol.delivery;

import io.dangol.delivery.GateVerdict.Hold;
import io.dangol.delivery.GateVerdict.Pass;
import io.dangol.delivery.GateVerdict.Refuse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the gate says of each message of a batch, one after the other, so that each knows what went before it. */
final class GateDecisions {
    private final SendGate gate;
    private final Instant now;
    private final Map<Long, List<Contact>> contacts = new HashMap<>();
    private final Map<DueMessage, GateVerdict> verdicts = new LinkedHashMap<>();

    GateDecisions(SendGate gate, Instant now) {
        this.gate = gate;
        this.now = now;
    }

    GateDecisions decide(List<DueMessage> due) {
        due.forEach(message -> verdicts.put(message, decide(message)));
        return this;
    }

    private GateVerdict decide(DueMessage message) {
        List<Contact> before = contacts.computeIfAbsent(message.personId(), person -> new ArrayList<>());
        GateVerdict verdict = gate.decide(message.after(before), now);
        if (verdict instanceof Pass && message.advertises()) {
            before.add(new Contact(message.facts().medium(), now));
        }
        return verdict;
    }

    Map<DueMessage, GateVerdict> verdicts() {
        return verdicts;
    }

    List<LetThrough> letThrough() {
        return verdicts.entrySet().stream()
                .filter(each -> each.getValue() instanceof Pass)
                .map(each -> each.getKey().letThrough())
                .toList();
    }

    static DeliveryStatus status(GateVerdict verdict) {
        if (verdict instanceof Pass) {
            return DeliveryStatus.SENDING;
        }
        return verdict instanceof Hold ? DeliveryStatus.QUEUED : DeliveryStatus.REFUSED;
    }

    static @Nullable String reason(GateVerdict verdict) {
        if (verdict instanceof Hold hold) {
            return hold.reason().name();
        }
        return verdict instanceof Refuse refusal ? refusal.reason().name() : null;
    }
}
