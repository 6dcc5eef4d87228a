package io.dangol.audience;

import io.dangol.shared.DangolException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition with all audiences that it names, however far, each once.
 *
 * @param used the audiences, each behind those that it names itself
 * @param results as of when the results in force were when it was read
 */
record AudienceClosure(AudienceDefinition definition, List<Audience> used, ResultsInForce results) {
    static final int MOST_AUDIENCES = 50;

    /**
     * Orders the audiences found.
     *
     * @param self the key and name of the audience that is to get the definition, if any
     * @throws DangolException with BAD_USER_INPUT when an audience would contain itself, naming the way round
     */
    static AudienceClosure of(AudienceDefinition definition, Map<Long, Audience> found, @Nullable Audience self) {
        Set<Long> ordered = new LinkedHashSet<>();
        List<String> way = new ArrayList<>();
        if (self != null) {
            way.add(self.name());
        }
        for (long named : ConditionTree.audiences(definition)) {
            visit(named, found, self, way, ordered);
        }
        if (ordered.size() > MOST_AUDIENCES) {
            throw DangolException.badInput(
                    "The definition needs " + ordered.size() + " other audiences. Use up to " + MOST_AUDIENCES + ".");
        }
        return of(definition, ordered.stream().map(found::get).toList());
    }

    static AudienceClosure of(AudienceDefinition definition, List<Audience> used) {
        return new AudienceClosure(definition, used, ResultsInForce.NONE);
    }

    AudienceClosure with(ResultsInForce read) {
        return new AudienceClosure(definition, used, read);
    }

    private static void visit(
            long key, Map<Long, Audience> found, @Nullable Audience self, List<String> way, Set<Long> ordered) {
        if (self != null && self.key() == key) {
            way.add(self.name());
            throw DangolException.badInput("An audience cannot contain itself: " + String.join(" → ", way)
                    + ". Leave one of these out of the next.");
        }
        Audience audience = found.get(key);
        if (audience == null || ordered.contains(key)) {
            return;
        }
        way.add(audience.name());
        for (long named : ConditionTree.audiences(audience.read())) {
            visit(named, found, self, way, ordered);
        }
        way.remove(way.size() - 1);
        ordered.add(key);
    }

    /** Whether anything in it asks for what runs find out. */
    boolean asksForResults() {
        return ConditionTree.asksForResults(definition)
                || used.stream().anyMatch(audience -> ConditionTree.asksForResults(audience.read()));
    }

    /** Whether anything in it may be seen by some callers only. */
    boolean isPersonal() {
        return ConditionTree.isPersonal(definition)
                || used.stream().anyMatch(audience -> ConditionTree.isPersonal(audience.read()));
    }
}
