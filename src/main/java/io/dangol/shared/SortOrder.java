package io.dangol.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a list is sorted: by an expression, then by the key, both in one direction. An item without a value stands as if
 * its value were the lowest, so that "newest first" ends with those that have none.
 *
 * @param expression SQL of the sort value, never null (such as {@code coalesce(signed_up_at, '-infinity')}, on which
 *     an index stands); empty to sort by the key alone
 * @param type what the values are
 * @param key SQL of the primary key
 * @param descending whether the highest stand first
 */
public record SortOrder(String expression, Type type, String key, boolean descending) {
    /** What sort values can be. Each travels in cursors as text. */
    public enum Type {
        KEY("bigint", "0"),
        TIME("timestamptz", "-infinity") {
            @Override
            void check(String value) {
                Instant.parse(value);
            }
        },
        DAY("date", "-infinity") {
            @Override
            void check(String value) {
                LocalDate.parse(value);
            }
        },
        NUMBER("bigint", String.valueOf(Long.MIN_VALUE)) {
            @Override
            void check(String value) {
                Long.parseLong(value);
            }
        },
        RATE("double precision", "-infinity") {
            @Override
            void check(String value) {
                Double.parseDouble(value);
            }
        },
        TEXT("varchar", "");

        private final String sqlType;
        private final String lowest;

        Type(String sqlType, String lowest) {
            this.sqlType = sqlType;
            this.lowest = lowest;
        }

        /** @throws DateTimeException or NumberFormatException if the text is no such value */
        void check(String value) {}
    }

    /** By the key alone. */
    public static SortOrder byKey(String key, boolean descending) {
        return new SortOrder("", Type.KEY, key, descending);
    }

    boolean hasExpression() {
        return !expression.isEmpty();
    }

    String sqlType() {
        return type.sqlType;
    }

    /**
     * The cursor's sort value as a statement gets it, as text to be cast.
     *
     * @throws DangolException with BAD_USER_INPUT if the cursor holds no such value
     */
    public String value(Cursor cursor) {
        String value = cursor.value();
        if (value == null) {
            return type.lowest;
        }
        try {
            type.check(value);
            return value;
        } catch (DateTimeException | NumberFormatException e) {
            throw new DangolException(
                    ErrorCode.BAD_USER_INPUT, "The cursor is damaged. Start again without a cursor.", e);
        }
    }

    /** The text by which a cursor remembers a sort value. */
    public static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
