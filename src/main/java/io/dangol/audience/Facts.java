package io.dangol.audience;

import io.dangol.shared.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a customer has facts of some kind: rows of a table, or a group of rows that together fulfil something.
 *
 * <p>Without {@link #having} it is one {@code exists}, which the planner makes a semi-join or, below {@code not}, an
 * anti-join. With it, a statement about everybody groups the rows once and joins the groups. That is an {@code exists}
 * too: below {@code not}, an {@code in} that outgrows the memory for hashing is read anew for every customer.
 */
public final class Facts implements Predicate {
    private final String from;
    private final String customer;
    private final @Nullable Object[] fromValues;
    private final StringBuilder conditions = new StringBuilder();
    private final List<@Nullable Object> conditionValues = new ArrayList<>();
    private final StringBuilder fitting = new StringBuilder();
    private final List<@Nullable Object> fittingValues = new ArrayList<>();
    private final StringBuilder having = new StringBuilder();
    private final List<@Nullable Object> havingValues = new ArrayList<>();
    private String figure = "null";
    private final List<@Nullable Object> figureValues = new ArrayList<>();

    /**
     * @param from the tables of a from clause
     * @param customer the column that names the customer
     * @param fromValues for each ? of {@code from}
     */
    public Facts(String from, String customer, @Nullable Object... fromValues) {
        this.from = from;
        this.customer = customer;
        this.fromValues = fromValues;
    }

    /** Narrows the rows; {@code condition} holds a ? for each value in turn. */
    public Facts where(String condition, @Nullable Object... values) {
        conditions.append(" and ").append(condition);
        conditionValues.addAll(Arrays.asList(values));
        return this;
    }

    public Facts whereGiven(String condition, @Nullable Object value) {
        return value == null ? this : where(condition, value);
    }

    /** Narrows the rows that decide, and not those whose figure is shown to whoever asks why. */
    public Facts fits(String condition, @Nullable Object... values) {
        fitting.append(" and ").append(condition);
        fittingValues.addAll(Arrays.asList(values));
        return this;
    }

    public Facts fitsGiven(String condition, @Nullable Object value) {
        return value == null ? this : fits(condition, value);
    }

    /** Demands something of all rows of the customer together. */
    public Facts having(String condition, @Nullable Object... values) {
        having.append(having.isEmpty() ? "" : " and ").append(condition);
        havingValues.addAll(Arrays.asList(values));
        return this;
    }

    public Facts havingGiven(String condition, @Nullable Object value) {
        return value == null ? this : having(condition, value);
    }

    /** What to show of the customer's rows: an aggregate over those that {@link #where} leaves. */
    public Facts figure(String aggregate, @Nullable Object... values) {
        figure = aggregate;
        figureValues.addAll(Arrays.asList(values));
        return this;
    }

    /** The customers whose rows together do not fulfil it, those without rows aside. */
    Facts otherwise() {
        Facts other = new Facts(from, customer, fromValues);
        other.conditions.append(conditions);
        other.conditionValues.addAll(conditionValues);
        other.fitting.append(fitting);
        other.fittingValues.addAll(fittingValues);
        other.having.append("not (").append(having).append(")");
        other.havingValues.addAll(havingValues);
        other.figure = figure;
        other.figureValues.addAll(figureValues);
        return other;
    }

    @Override
    public void write(Select to, Shape shape) {
        if (having.isEmpty()) {
            each(to);
            to.append(")");
        } else if (shape == Shape.EACH) {
            each(to);
            group(to);
        } else {
            // Materialized, for else every parallel worker would group all rows for itself.
            to.append("exists (select from (with fit as materialized (select " + customer + " as customer_id from ");
            to.append(from, fromValues);
            to.append(" where " + customer + " is not null");
            narrow(to);
            group(to);
            to.append(" select customer_id from fit) fit where fit.customer_id = c.id)");
        }
    }

    private void each(Select to) {
        to.append("exists (select from ");
        to.append(from, fromValues);
        to.append(" where " + customer + " = c.id");
        narrow(to);
    }

    private void narrow(Select to) {
        to.append(conditions.toString(), conditionValues.toArray());
        to.append(fitting.toString(), fittingValues.toArray());
    }

    private void group(Select to) {
        to.append(" group by " + customer + " having ");
        to.append(having.toString(), havingValues.toArray());
        to.append(")");
    }

    @Override
    public void writeFigure(Select to) {
        to.append("(select (");
        to.append(figure, figureValues.toArray());
        to.append(")::text from ");
        to.append(from, fromValues);
        to.append(" where " + customer + " = c.id");
        to.append(conditions.toString(), conditionValues.toArray());
        to.append(")");
    }
}
