package io.dangol.audience;

import io.dangol.audience.Predicate.Shape;
import io.dangol.shared.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a definition as one statement. Every audience it names is a common table expression of its own, evaluated once
 * however often it is named; every value is a parameter.
 */
final class AudienceStatement {
    private static final String OWN_RIGHT = "c.merged_into_id is null";

    private final AudienceClosure closure;
    private final Asking asking;
    private final Shape shape;
    private final @Nullable Long customer;
    private final @Nullable Among among;

    private AudienceStatement(
            AudienceClosure closure, Asking asking, Shape shape, @Nullable Long customer, @Nullable Among among) {
        this.closure = closure;
        this.asking = asking;
        this.shape = shape;
        this.customer = customer;
        this.among = among;
    }

    /** Customers found beforehand: a select of their {@code id} and whatever else, with a ? for each value in turn. */
    record Among(String sql, List<@Nullable Object> values) {}

    /** About everybody. */
    static AudienceStatement ofAll(AudienceClosure closure, Asking asking) {
        return new AudienceStatement(closure, asking, Shape.SET, null, null);
    }

    /** About some of them, read in order until there are enough. */
    static AudienceStatement ofSome(AudienceClosure closure, Asking asking) {
        return new AudienceStatement(closure, asking, Shape.EACH, null, null);
    }

    /** About one customer. */
    static AudienceStatement ofOne(AudienceClosure closure, Asking asking, long customer) {
        return new AudienceStatement(closure, asking, Shape.EACH, customer, null);
    }

    /** About those of some customers found beforehand, who are the common table expression {@code among}. */
    static AudienceStatement ofThose(AudienceClosure closure, Asking asking, Among among) {
        return new AudienceStatement(closure, asking, Shape.EACH, null, among);
    }

    /** {@code head}, such as {@code select count(*)}, {@code from} the customers for whom the definition holds. */
    Select members(String head) {
        return members("", head);
    }

    /** As {@link #members(String)}, behind common table expressions that follow those of the definition. */
    Select members(String before, String head, @Nullable Object... values) {
        Select select = with();
        select.append(before + head + " from customer c where " + OWN_RIGHT, values);
        return holds(select);
    }

    /** The members as the common table expression {@code member (id)}; the statement goes on with the comma's other side. */
    Select memberTable() {
        Select select = with();
        select.append(closure.used().isEmpty() && among == null ? "with " : ", ");
        select.append("member as materialized (select c.id from customer c where " + OWN_RIGHT);
        return holds(select).append(")");
    }

    /** How many the condition finds, by the step that leaves them out, 0 for those who stay. */
    Select waterfall() {
        Select select = with();
        select.append(" select step, count(*)::int as customers from (select ");
        List<AudienceExclusion> steps = closure.definition().steps();
        select.append(steps.isEmpty() ? "0" : "case");
        for (int i = 0; i < steps.size(); i++) {
            select.append(" when ");
            ConditionTree.predicate(steps.get(i).condition(), asking).write(select, shape);
            select.append(" then " + (i + 1));
        }
        select.append((steps.isEmpty() ? "" : " else 0 end") + " as step from customer c where " + OWN_RIGHT + " and ");
        ConditionTree.predicate(closure.definition().condition(), asking).write(select, shape);
        return select.append(") fate group by step");
    }

    /** One row: for each node in turn whether it holds, and for each leaf the figure. */
    Select explanation(List<ConditionTree.Place> places) {
        Select select = with();
        select.append(" select c.id");
        for (ConditionTree.Place place : places) {
            Predicate predicate = ConditionTree.predicate(place.node(), asking);
            select.append(", ");
            predicate.write(select, shape);
            select.append(", ");
            if (place.isLeaf()) {
                predicate.writeFigure(select);
            } else {
                select.append("null::text");
            }
        }
        return select.append(" from customer c where c.id = ?::bigint", customer);
    }

    private Select holds(Select select) {
        select.append(" and ");
        ConditionTree.predicate(closure.definition(), asking).write(select, shape);
        return only(select);
    }

    private Select with() {
        Select select = new Select("");
        String before = "with ";
        if (among != null) {
            select.append("with among as materialized (")
                    .append(among.sql(), among.values().toArray());
            select.append(")\n");
            before = ", ";
        }
        for (Audience audience : closure.used()) {
            select.append(before + InAudience.tableOf(audience.key())
                    + " as materialized (select c.id from customer c where " + OWN_RIGHT + " and ");
            ConditionTree.predicate(audience.read(), asking).write(select, shape);
            only(select).append(")\n");
            before = ", ";
        }
        return select;
    }

    private Select only(Select select) {
        if (among != null) {
            select.append(" and c.id in (select among.id from among)");
        }
        return customer == null ? select : select.append(" and c.id = ?::bigint", customer);
    }
}
