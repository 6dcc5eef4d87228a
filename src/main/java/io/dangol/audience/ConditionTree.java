package io.dangol.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Walks condition trees. */
final class ConditionTree {
    private ConditionTree() {}

    /** Where a node stands and what it is. A leaf has a condition, the others have parts. */
    record Place(String path, int depth, String word, CustomerCondition node) {
        boolean isLeaf() {
            return !node.leaves().isEmpty();
        }

        Condition leaf() {
            return node.leaves().values().iterator().next();
        }
    }

    /** The tree as SQL. */
    static Predicate predicate(CustomerCondition node, Asking asking) {
        if (node.and() != null) {
            return Predicate.all(parts(node.and(), asking));
        }
        if (node.or() != null) {
            return Predicate.any(parts(node.or(), asking));
        }
        if (node.not() != null) {
            return Predicate.not(predicate(node.not(), asking));
        }
        return node.leaves().values().iterator().next().predicate(asking);
    }

    private static List<Predicate> parts(List<CustomerCondition> nodes, Asking asking) {
        return nodes.stream().map(node -> predicate(node, asking)).toList();
    }

    /** The whole definition as SQL: the condition, and none of the steps. */
    static Predicate predicate(AudienceDefinition definition, Asking asking) {
        List<Predicate> parts = new ArrayList<>(List.of(predicate(definition.condition(), asking)));
        definition.steps().forEach(step -> parts.add(Predicate.not(predicate(step.condition(), asking))));
        return Predicate.all(parts);
    }

    /** Every node of a sound tree, each before its parts. */
    static List<Place> places(CustomerCondition root, String path) {
        List<Place> found = new ArrayList<>();
        visit(root, path, 0, found);
        return found;
    }

    private static void visit(CustomerCondition node, String path, int depth, List<Place> found) {
        String word = word(node);
        found.add(new Place(path, depth, word, node));
        String inner = path + "." + word;
        List<CustomerCondition> parts = node.and() != null ? node.and() : node.or() != null ? node.or() : List.of();
        for (int i = 0; i < parts.size(); i++) {
            visit(parts.get(i), inner + "." + i, depth + 1, found);
        }
        if (node.not() != null) {
            visit(node.not(), inner, depth + 1, found);
        }
    }

    private static String word(CustomerCondition node) {
        if (node.and() != null) {
            return "and";
        }
        if (node.or() != null) {
            return "or";
        }
        return node.not() != null
                ? "not"
                : node.leaves().entrySet().stream()
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
    }

    /** The keys of the audiences that the definition names itself. */
    static List<Long> audiences(AudienceDefinition definition) {
        return leaves(definition).stream()
                .filter(InAudience.class::isInstance)
                .map(leaf -> ((InAudience) leaf).key())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the definition asks for something that only some callers may see. */
    static boolean isPersonal(AudienceDefinition definition) {
        return leaves(definition).stream().anyMatch(BirthdayWithin.class::isInstance);
    }

    /** Whether the definition asks for segments or stages. */
    static boolean asksForResults(AudienceDefinition definition) {
        return leaves(definition).stream().anyMatch(leaf -> leaf instanceof SegmentIn || leaf instanceof StageIn);
    }

    private static List<Condition> leaves(AudienceDefinition definition) {
        return definition.trees().stream()
                .flatMap(tree -> places(tree, "").stream())
                .filter(Place::isLeaf)
                .map(Place::leaf)
                .toList();
    }
}
