package io.dangol.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.access.Caller;
import io.dangol.access.Masking;
import io.dangol.shared.Cursor;
import io.dangol.shared.PageRequest;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Every condition, alone and in trees, in SQL against its meaning in plain Java. People and trees are jqwik's; what fails is
 * made small and told with the seed, which {@code -Dconditions.seed=…} gives again.
 */
@QuarkusTest
class ConditionsTest {
    private static final Logger LOG = Logger.getLogger(ConditionsTest.class);
    private static final int SIZE = 1_000;
    private static final int PEOPLE = 60;
    private static final int TREES = 60;
    private static final int ROUNDS_PER_LEAF = 6;
    private static final int SHRINKS = 400;

    /**
     * Instants on and beside the ends of days and months of the zone, with how long after each the results in force were
     * made: those as of then or earlier answer themselves, the history of stays answers where they are newer.
     */
    private static final Map<Instant, Duration> MOMENTS = new TreeMap<>(Map.of(
            Instant.parse("2025-03-30T15:00:00Z"), Duration.ZERO,
            Instant.parse("2025-03-31T14:59:59.999999Z"), Duration.ofDays(1),
            Instant.parse("2024-02-28T15:00:00Z"), Duration.ofDays(-3),
            Instant.parse("2025-02-27T15:00:00Z"), Duration.ofSeconds(1),
            Instant.parse("2025-01-01T03:30:00Z"), Duration.ZERO));

    /** What must occur whatever the seed: absence, in each of its forms. */
    private static final List<JsonObject> ABSENCE = List.of(
            new JsonObject().put("orders", never()),
            new JsonObject().put("orders", never().put("window", new JsonObject().put("lastMonths", 1))),
            new JsonObject()
                    .put(
                            "orders",
                            never().put("scope", new JsonObject().put("categories", new JsonArray().add("shoes")))),
            new JsonObject()
                    .put("not", new JsonObject().put("bought", new JsonObject().put("scope", new JsonObject()))),
            new JsonObject().put("signUp", new JsonObject().put("member", false)));

    @Inject
    AudienceMembers members;

    @Inject
    AudienceDefinitions definitions;

    @Inject
    Database database;

    private static JsonObject never() {
        return new JsonObject().put("count", new JsonObject().put("atMost", 0));
    }

    @Test
    void sqlAndPlainJavaAgreeAboutEverybody() {
        long seed = Long.getLong("conditions.seed", System.nanoTime());
        LOG.infof("Conditions are drawn with -Dconditions.seed=%d", seed);
        Random random = new Random(seed);
        Map<String, Integer> held = new HashMap<>();
        JqwikSession.run(
                () -> MOMENTS.forEach((asOf, lag) -> new World(asOf, asOf.plus(lag), random, seed).compare(held)));

        int asked = MOMENTS.size() * ROUNDS_PER_LEAF * PEOPLE;
        assertThat(held)
                .as("every condition holds for some and not for others, seed %d", seed)
                .hasSize(ConditionWord.values().length - 1)
                .allSatisfy((leaf, times) -> assertThat(times).isBetween(1, asked - 1));
    }

    /** People as of a moment, in the database and at hand. */
    private final class World {
        private final Instant asOf;
        private final Instant scoredAt;
        private final Random random;
        private final long seed;
        private final RandomConditions conditions;
        private final List<Shrinkable<Person>> drawn;
        private final List<Audience> stored;
        private final NaiveConditions naive;
        private List<Person> people = List.of();

        World(Instant asOf, Instant scoredAt, Random random, long seed) {
            this.asOf = asOf;
            this.scoredAt = scoredAt;
            this.random = random;
            this.seed = seed;
            this.conditions = new RandomConditions(asOf);
            var person = new RandomPeople(asOf, scoredAt).person().generator(SIZE);
            this.drawn = IntStream.range(0, PEOPLE)
                    .mapToObj(each -> person.next(random))
                    .toList();
            List<AudienceDefinition> others = IntStream.range(0, 4)
                    .mapToObj(made -> next(conditions.definitions(2, made)).value())
                    .toList();
            write(drawn.stream().map(Shrinkable::value).toList());
            this.stored = store(others);
            Map<Long, AudienceDefinition> byKey = new HashMap<>();
            stored.forEach(audience -> byKey.put(audience.key(), audience.read()));
            this.naive = new NaiveConditions(asOf, scoredAt, byKey);
        }

        private <T> Shrinkable<T> next(Arbitrary<T> of) {
            return of.generator(SIZE).next(random);
        }

        void compare(Map<String, Integer> held) {
            conditions.alone().forEach((leaf, alone) -> {
                for (int round = 0; round < ROUNDS_PER_LEAF; round++) {
                    held.merge(leaf, verify(next(alone)), Integer::sum);
                }
            });
            ABSENCE.forEach(condition -> verify(Shrinkable.unshrinkable(RandomConditions.definition(condition))));
            Arbitrary<AudienceDefinition> trees = conditions.definitions(3, stored.size());
            for (int tree = 0; tree < TREES; tree++) {
                verify(next(trees));
            }
        }

        private int verify(Shrinkable<AudienceDefinition> definition) {
            try {
                return verify(definition.value());
            } catch (AssertionError | RuntimeException failure) {
                throw smaller(definition, failure);
            }
        }

        /** The failure of the simplest definition and the plainest person that still show it. */
        private AssertionError smaller(Shrinkable<AudienceDefinition> definition, Throwable failure) {
            Shrinking shrinking = new Shrinking(SHRINKS);
            Shrinkable<AudienceDefinition> simple = shrinking.smallest(definition, this::fails);
            List<Person> shown = drawn.stream()
                    .filter(person -> fails(simple.value(), person.value()))
                    .findFirst()
                    .map(person -> shrinking.smallest(person, each -> fails(simple.value(), each)))
                    .map(person -> List.of(person.value()))
                    .orElse(people);
            return new AssertionError(
                    "seed %d, as of %s, results of %s: %s%nfor %s"
                            .formatted(seed, asOf, scoredAt, ConditionJson.write(simple.value()), shown),
                    failure);
        }

        private boolean fails(AudienceDefinition definition) {
            try {
                verify(definition);
                return false;
            } catch (AssertionError | RuntimeException failure) {
                return true;
            }
        }

        private boolean fails(AudienceDefinition definition, Person alone) {
            List<AudienceDefinition> others =
                    stored.stream().map(Audience::read).toList();
            write(List.of(alone));
            store(others);
            return fails(definition);
        }

        private void write(List<Person> written) {
            people = IntStream.range(0, written.size())
                    .mapToObj(i -> written.get(i).numbered(i + 1L))
                    .toList();
            database.empty();
            PeopleTables.write(database, people, scoredAt);
        }

        private List<Audience> store(List<AudienceDefinition> others) {
            List<Audience> made = new ArrayList<>();
            for (AudienceDefinition other : others) {
                made.add(definitions
                        .create(new AudienceCreateInput("audience " + made.size(), null, false, other), Caller.SYSTEM)
                        .await()
                        .indefinitely());
            }
            return made;
        }

        private int verify(AudienceDefinition definition) {
            String what = ConditionJson.write(definition);
            assertThat(TreeChecks.check(definition, "d").errors()).as(what).isEmpty();
            List<Long> expected = people.stream()
                    .filter(person -> naive.holds(definition, person))
                    .map(person -> person.key)
                    .toList();

            AudiencePreview preview =
                    members.preview(definition, asOf, 0, Masking.OPEN).await().indefinitely();

            assertThat(members(definition)).as(what).isEqualTo(expected);
            assertThat(members.count(definition, asOf).await().indefinitely())
                    .as(what)
                    .isEqualTo(expected.size());
            assertThat(preview.customers()).as(what).isEqualTo(expected.size());
            assertThat(preview.removed()).as(what).isEqualTo(removed(definition));
            for (Person person : people.subList(0, Math.min(3, people.size()))) {
                AudienceExplanation told = members.explain(definition, asOf, person.key, Masking.OPEN)
                        .await()
                        .indefinitely();
                assertThat(told.holds()).as(what).isEqualTo(expected.contains(person.key));
            }
            return expected.size();
        }

        private List<Integer> removed(AudienceDefinition definition) {
            List<Person> left = new ArrayList<>(people);
            left.removeIf(person -> !naive.holds(definition.condition(), person));
            List<Integer> removed = new ArrayList<>();
            for (AudienceExclusion step : definition.steps()) {
                int before = left.size();
                left.removeIf(person -> naive.holds(step.condition(), person));
                removed.add(before - left.size());
            }
            return removed;
        }

        /** Page by page, so that the other form of the statements is asked too. */
        private List<Long> members(AudienceDefinition definition) {
            List<Long> keys = new ArrayList<>();
            Cursor from = null;
            while (true) {
                var page = members.page(definition, asOf, new PageRequest(25, false, from, "test"), Masking.OPEN)
                        .await()
                        .indefinitely();
                page.items().forEach(customer -> keys.add(customer.key()));
                if (!page.info().hasNextPage()) {
                    return keys;
                }
                from = new Cursor("test", null, keys.get(keys.size() - 1));
            }
        }
    }
}
