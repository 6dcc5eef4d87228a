package io.dangol.audience;

import io.dangol.shared.Select;
import java.util.List;
import java.util.stream.Stream;

/** SQL that says of a customer {@code c} whether a condition holds: true or false, never null. */
public interface Predicate {
    /** Everybody, or nobody. */
    Predicate EVERYBODY = new Plain("true", "null", List.of());

    Predicate NOBODY = new Plain("false", "null", List.of());

    /** Appends the SQL to the statement, every value as a parameter. */
    void write(Select to, Shape shape);

    /** Appends SQL of a text that shows the customer's own figure, null where there is none to show. */
    default void writeFigure(Select to) {
        to.append("null::text");
    }

    /** How a statement asks. */
    enum Shape {
        /** About everybody at once: facts are grouped once and customers are looked up among the groups. */
        SET,
        /** About some customers: the facts of each are looked up. */
        EACH
    }

    /** A condition on the columns of {@code c}; {@code sql} and {@code figure} hold a ? for each value in turn. */
    static Predicate of(String sql, String figure, Object... values) {
        return new Plain(sql, figure, List.of(values));
    }

    static Predicate not(Predicate inner) {
        return new Not(inner);
    }

    static Predicate all(Predicate... parts) {
        return new Joined(" and ", List.of(parts), "true");
    }

    static Predicate all(List<Predicate> parts) {
        return new Joined(" and ", parts, "true");
    }

    static Predicate any(List<Predicate> parts) {
        return new Joined(" or ", parts, "false");
    }

    /** A condition on the customer's own columns. */
    record Plain(String sql, String figure, List<Object> values) implements Predicate {
        @Override
        public void write(Select to, Shape shape) {
            to.append(sql, values.toArray());
        }

        @Override
        public void writeFigure(Select to) {
            to.append("(" + figure + ")::text");
        }
    }

    /** The exact complement. */
    record Not(Predicate inner) implements Predicate {
        @Override
        public void write(Select to, Shape shape) {
            to.append("not (");
            inner.write(to, shape);
            to.append(")");
        }

        @Override
        public void writeFigure(Select to) {
            inner.writeFigure(to);
        }
    }

    /** A condition with a figure of its own: a query of one text, with a ? for each value in turn. */
    record Told(Predicate inner, String figure, List<Object> values) implements Predicate {
        @Override
        public void write(Select to, Shape shape) {
            inner.write(to, shape);
        }

        @Override
        public void writeFigure(Select to) {
            to.append("(" + figure + ")", values.toArray());
        }
    }

    /** All or one of several; of none of them, {@code empty}. */
    record Joined(String word, List<Predicate> parts, String empty) implements Predicate {
        @Override
        public void write(Select to, Shape shape) {
            if (parts.isEmpty()) {
                to.append(empty);
                return;
            }
            String before = "(";
            for (Predicate part : parts) {
                to.append(before);
                part.write(to, shape);
                before = word;
            }
            to.append(")");
        }

        @Override
        public void writeFigure(Select to) {
            Stream<Predicate> telling =
                    parts.stream().filter(part -> !(part instanceof Plain plain && plain.figure.equals("null")));
            telling.findFirst().ifPresentOrElse(part -> part.writeFigure(to), () -> to.append("null::text"));
        }
    }
}
