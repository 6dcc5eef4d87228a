package io.dangol.api;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;

/**
 * What an operation may cost at most, before it runs. Every field costs 1. What stands inside a list counts once per
 * item: the page size asked for with {@code first} or {@code last} (or its default) for the lists of a connection, the
 * number of values for a list asked for by values such as {@code nodes(ids:)}, and {@value CostCounter#ASSUMED_ITEMS}
 * for any other list. Fields that {@code @skip} or {@code @include} leave out are counted.
 *
 * @param total the cost, at most {@link Integer#MAX_VALUE}
 * @param depth the deepest nesting of fields
 */
record QueryCost(int total, int depth) {
    static QueryCost of(ExecutionContext context) {
        return new CostCounter(context).count();
    }

    /** @throws AbortExecutionException with MAX_COST_EXCEEDED if the operation is larger than allowed */
    void check(int maxDepth, int maxCost) {
        if (depth > maxDepth) {
            throw refusal("The operation nests " + depth + " levels of fields; at most " + maxDepth
                    + " are allowed. Split it into several.");
        }
        if (total > maxCost) {
            throw refusal("The operation would cost " + total + "; at most " + maxCost
                    + " are allowed. Ask for smaller pages or fewer fields.");
        }
    }

    private static AbortExecutionException refusal(String text) {
        return new AbortExecutionException(new DangolException(ErrorCode.MAX_COST_EXCEEDED, text));
    }
}
