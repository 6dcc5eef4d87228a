package io.dangol.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.access.Caller;
import io.dangol.access.Masking;
import io.dangol.shared.Cursor;
import io.dangol.shared.PageRequest;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every condition, alone and in trees, in SQL against its meaning in plain Java. */
@QuarkusTest
class ConditionsTest {
    private static final int PEOPLE = 60;
    private static final int TREES = 60;
    private static final int ROUNDS_PER_LEAF = 6;

    @Inject
    AudienceMembers members;

    @Inject
    AudienceDefinitions definitions;

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource({
        "1, 2025-03-30T15:00:00Z",
        "2, 2025-03-31T14:59:59.999999Z",
        "3, 2024-02-28T15:00:00Z",
        "4, 2025-02-27T15:00:00Z",
        "5, 2025-01-01T03:30:00Z"
    })
    void sqlAndPlainJavaAgreeAboutEverybody(long seed, Instant asOf) {
        Random random = new Random(seed);
        database.empty();
        List<Person> people = new RandomPeople(random, asOf).people(PEOPLE);
        RandomPeople.write(database, people, asOf);
        RandomConditions conditions = new RandomConditions(random, asOf);
        Map<Long, AudienceDefinition> stored = store(conditions);
        NaiveConditions naive = new NaiveConditions(asOf, stored);

        int telling = 0;
        for (String leaf : RandomConditions.LEAVES) {
            int held = 0;
            for (int round = 0; round < ROUNDS_PER_LEAF; round++) {
                held += verify(conditions.alone(leaf), asOf, people, naive);
            }
            telling += held > 0 && held < PEOPLE * ROUNDS_PER_LEAF ? 1 : 0;
        }
        assertThat(telling).as("conditions that held for some").isGreaterThan(RandomConditions.LEAVES.size() - 3);
        for (int tree = 0; tree < TREES; tree++) {
            verify(conditions.definition(3, stored.size()), asOf, people, naive);
        }
    }

    private Map<Long, AudienceDefinition> store(RandomConditions conditions) {
        Map<Long, AudienceDefinition> stored = new HashMap<>();
        for (int made = 0; made < 4; made++) {
            AudienceDefinition definition = conditions.definition(2, made);
            Audience audience = definitions
                    .create(new AudienceCreateInput("audience " + made, null, false, definition), Caller.SYSTEM)
                    .await()
                    .indefinitely();
            stored.put(audience.key(), audience.read());
        }
        return stored;
    }

    private int verify(AudienceDefinition definition, Instant asOf, List<Person> people, NaiveConditions naive) {
        String what = ConditionJson.write(definition) + " as of " + asOf;
        assertThat(TreeChecks.check(definition, "d").errors()).as(what).isEmpty();
        List<Long> expected = people.stream()
                .filter(person -> naive.holds(definition, person))
                .map(person -> person.key)
                .toList();

        AudiencePreview preview =
                members.preview(definition, asOf, 0, Masking.OPEN).await().indefinitely();

        assertThat(members(definition, asOf)).as(what).isEqualTo(expected);
        assertThat(members.count(definition, asOf).await().indefinitely())
                .as(what)
                .isEqualTo(expected.size());
        assertThat(preview.customers()).as(what).isEqualTo(expected.size());
        assertThat(preview.removed()).as(what).isEqualTo(removed(definition, people, naive));
        for (Person person : people.subList(0, 3)) {
            AudienceExplanation told = members.explain(definition, asOf, person.key, Masking.OPEN)
                    .await()
                    .indefinitely();
            assertThat(told.holds()).as(what).isEqualTo(expected.contains(person.key));
        }
        return expected.size();
    }

    private static List<Integer> removed(AudienceDefinition definition, List<Person> people, NaiveConditions naive) {
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
    private List<Long> members(AudienceDefinition definition, Instant asOf) {
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
