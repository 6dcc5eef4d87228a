package io.dangol.audience;

import io.dangol.shared.StorableText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a condition tree is sound: its shape, its size, and each condition. Complaints name the node by its path. */
final class TreeChecks {
    static final int DEEPEST = 10;
    static final int MOST_NODES = 200;
    static final int MOST_STEPS = 20;

    private int nodes;

    private TreeChecks() {}

    /** Checks a whole definition at this path. */
    static Checks check(AudienceDefinition definition, String path) {
        Checks at = new Checks(path);
        TreeChecks trees = new TreeChecks();
        trees.visit(definition.condition(), at.at("condition"), 1);
        List<AudienceExclusion> steps = definition.steps();
        at.require(
                steps.size() <= MOST_STEPS,
                "exclusions",
                steps.size() + " steps are too many. Give up to " + MOST_STEPS + ".");
        for (int i = 0; i < Math.min(steps.size(), MOST_STEPS); i++) {
            Checks step = at.at("exclusions." + i);
            String name = steps.get(i).name();
            step.require(
                    Checks.isText(name, Checks.LONGEST_TEXT),
                    "name",
                    "Name the step in up to " + Checks.LONGEST_TEXT + " characters, without " + StorableText.OTHERWISE
                            + ".");
            trees.visit(steps.get(i).condition(), step.at("condition"), 1);
        }
        at.require(
                trees.nodes <= MOST_NODES,
                null,
                "The trees have more than " + MOST_NODES + " nodes. Use audiences for parts of them.");
        return at;
    }

    private void visit(CustomerCondition node, Checks at, int depth) {
        nodes++;
        if (nodes > MOST_NODES || tooDeep(at, depth)) {
            return;
        }
        int given = node.leaves().size() + given(node.and()) + given(node.or()) + given(node.not());
        at.require(given == 1, null, given + " fields are given. Give exactly one of and, or, not and the conditions.");
        if (given == 1) {
            parts(node.and(), at.at("and"), depth);
            parts(node.or(), at.at("or"), depth);
            if (node.not() != null) {
                visit(node.not(), at.at("not"), depth + 1);
            }
            node.leaves().forEach((name, leaf) -> leaf.check(at.at(name)));
        }
    }

    private static boolean tooDeep(Checks at, int depth) {
        at.require(
                depth <= DEEPEST,
                null,
                "The tree is deeper than " + DEEPEST + " levels. Use an audience for a part of it.");
        return depth > DEEPEST;
    }

    private void parts(@Nullable List<CustomerCondition> parts, Checks at, int depth) {
        if (parts != null) {
            at.require(!parts.isEmpty(), null, "The list is empty. Give at least one condition.");
            for (int i = 0; i < parts.size(); i++) {
                visit(parts.get(i), at.at(String.valueOf(i)), depth + 1);
            }
        }
    }

    private static int given(@Nullable Object field) {
        return field == null ? 0 : 1;
    }
}
