package io.dangol.audience;

/** The SQL of a condition whose facts belong to a later room, which gives one bean for each such condition. */
public interface ConditionExtension<C extends Condition> {
    /** The condition that this bean knows. */
    Class<C> type();

    /** The condition as SQL on a customer {@code c}. */
    Predicate predicate(C condition, Asking asking);
}
