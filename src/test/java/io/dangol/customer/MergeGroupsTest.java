package io.dangol.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.customer.MergeGroups.Apart;
import io.dangol.customer.MergeGroups.Link;
import io.dangol.customer.MergeGroups.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MergeGroupsTest {
    @Test
    void connectionsReachThroughOthers() {
        List<Step> steps = MergeGroups.of(List.of(link(5, 9), link(2, 7), link(7, 9)), List.of());

        assertThat(steps).extracting(Step::from).containsExactly(5L, 7L, 9L);
        assertThat(steps).extracting(Step::into).containsOnly(2L);
    }

    @Test
    void thoseKeptApartDoNotMeetThroughAThird() {
        List<Step> steps = MergeGroups.of(List.of(link(1, 2, 3)), List.of(new Apart(2, 1)));

        assertThat(steps).containsExactly(new Step(3, 1, MergeReason.PHONE));
    }

    @Property
    void withoutSeparationsGroupsAreTheConnectedComponents(@ForAll("links") List<Link> links) {
        Map<Long, Long> merged = new HashMap<>();
        for (Step step : MergeGroups.of(links, List.of())) {
            merged.put(step.from(), step.into());
        }

        for (long customer = 1; customer <= 12; customer++) {
            assertThat(merged.getOrDefault(customer, customer)).isEqualTo(lowestReachable(customer, links));
        }
    }

    @Property
    void noGroupHoldsTwoWhoAreKeptApart(@ForAll("links") List<Link> links, @ForAll("links") List<Link> pairs) {
        List<Apart> apart = pairs.stream()
                .filter(pair -> pair.customers().length == 2)
                .map(pair -> new Apart(pair.customers()[0], pair.customers()[1]))
                .toList();

        Map<Long, Long> merged = new HashMap<>();
        for (Step step : MergeGroups.of(links, apart)) {
            merged.put(step.from(), step.into());
        }

        assertThat(apart)
                .noneMatch(pair -> merged.getOrDefault(pair.one(), pair.one())
                        .equals(merged.getOrDefault(pair.other(), pair.other())));
    }

    @Provide
    Arbitrary<List<Link>> links() {
        return Arbitraries.longs()
                .between(1, 12)
                .set()
                .ofMinSize(2)
                .ofMaxSize(4)
                .map(customers -> new Link(MergeReason.PHONE, new TreeSet<>(customers).toArray(Long[]::new)))
                .list()
                .ofMaxSize(10);
    }

    private static long lowestReachable(long customer, List<Link> links) {
        TreeSet<Long> reached = new TreeSet<>(Set.of(customer));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Link link : links) {
                if (List.of(link.customers()).stream().anyMatch(reached::contains)) {
                    grown |= reached.addAll(List.of(link.customers()));
                }
            }
        }
        return reached.first();
    }

    private static Link link(long... customers) {
        return new Link(
                MergeReason.PHONE, java.util.Arrays.stream(customers).boxed().toArray(Long[]::new));
    }
}
