package io.dangol.audience;

/**
 * One typed condition on a customer: a leaf of a condition tree.
 *
 * <p>The record of a condition is its input in the API, its stored form, and what knows its SQL. It holds for a customer
 * or it does not; it is never unknown, so that {@code not} is its exact complement.
 */
public interface Condition {
    /** Complains about whatever is wrong with the condition, and names the things it refers to. */
    void check(Checks checks);

    /** The condition as SQL on a customer {@code c}. */
    Predicate predicate(Asking asking);
}
