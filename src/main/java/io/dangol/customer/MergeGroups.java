package io.dangol.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Finds who is one person: customers connected by shared identifiers, directly or through others.
 *
 * <p>The lowest key leads its group. Customers whom somebody kept apart are never put into one group, not even through a
 * third; whom the third joins then depends only on the order of the links, which is fixed.
 */
final class MergeGroups {
    /** Customers who share one identifier, in ascending order. */
    record Link(MergeReason reason, Long[] customers) {}

    /** Two customers who must not be merged. */
    record Apart(long one, long other) {}

    /** One customer to be merged into another. */
    record Step(long from, long into, MergeReason reason) {}

    private final Map<Long, Long> leaders = new HashMap<>();
    private final Map<Long, MergeReason> reasons = new HashMap<>();
    private final Map<Long, Set<Long>> apart = new HashMap<>();

    private MergeGroups(Collection<Apart> apart) {
        for (Apart pair : apart) {
            keepApart(pair.one, pair.other);
            keepApart(pair.other, pair.one);
        }
    }

    /** The merges that the links call for, by the customer merged away in ascending order. */
    static List<Step> of(List<Link> links, Collection<Apart> apart) {
        MergeGroups groups = new MergeGroups(apart);
        links.forEach(groups::connect);
        return groups.steps();
    }

    /** The merges of customers, at least one, whom a person declared to be one. */
    static List<Step> byHand(SortedSet<Long> customers) {
        Long survivor = customers.first();
        return customers.stream()
                .skip(1)
                .map(customer -> new Step(customer, survivor, MergeReason.MANUAL))
                .toList();
    }

    private void connect(Link link) {
        List<Long> leading = new ArrayList<>();
        for (Long customer : link.customers) {
            if (leading.stream().noneMatch(leader -> join(leader, customer, link.reason))) {
                leading.add(customer);
            }
        }
    }

    /** Puts both into one group, and returns whether they are in one now. */
    private boolean join(long one, long other, MergeReason reason) {
        long a = leader(one);
        long b = leader(other);
        if (a == b) {
            return true;
        }
        long into = Math.min(a, b);
        long from = Math.max(a, b);
        if (apart.getOrDefault(into, Set.of()).contains(from)) {
            return false;
        }
        leaders.put(from, into);
        reasons.put(from, reason);
        for (Long stranger : apart.getOrDefault(from, Set.of())) {
            keepApart(into, stranger);
            keepApart(stranger, into);
        }
        return true;
    }

    private long leader(long customer) {
        long at = customer;
        while (leaders.containsKey(at)) {
            at = leaders.get(at);
        }
        if (at != customer) {
            leaders.put(customer, at);
        }
        return at;
    }

    private void keepApart(long customer, long stranger) {
        apart.computeIfAbsent(customer, key -> new HashSet<>()).add(stranger);
    }

    private List<Step> steps() {
        Map<Long, Step> steps = new TreeMap<>();
        for (Map.Entry<Long, MergeReason> merged : reasons.entrySet()) {
            steps.put(merged.getKey(), new Step(merged.getKey(), leader(merged.getKey()), merged.getValue()));
        }
        return List.copyOf(steps.values());
    }
}
