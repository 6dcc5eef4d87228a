package io.dangol.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time where it is written. The extension's own scalars take any text and fail once the whole argument is turned
 * into its Java type, when it is too late to say which field was wrong.
 */
final class TimeText implements Coercing<Object, Object> {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private static final Map<String, Function<String, Object>> READERS =
            Map.of("Date", LocalDate::parse, "DateTime", OffsetDateTime::parse, "Time", LocalTime::parse);

    private static final Map<String, String> REMEDIES = Map.of(
            "Date", "Write it as 2025-03-31.",
            "DateTime", "Write it with an offset, as 2025-03-31T09:00:00+09:00.",
            "Time", "Write it as 09:00:00.");

    private final String scalar;
    private final Coercing<?, ?> own;

    private TimeText(String scalar, Coercing<?, ?> own) {
        this.scalar = scalar;
        this.own = own;
    }

    /** The scalar's coercing, guarded where the scalar is a time. */
    static Coercing<?, ?> guarding(String scalar, Coercing<?, ?> own) {
        return READERS.containsKey(scalar) ? new TimeText(scalar, own) : own;
    }

    @Override
    public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
        return own.serialize(result, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        String complaint = input instanceof String text ? complaint(text) : null;
        if (complaint != null) {
            throw new CoercingParseValueException(complaint);
        }
        return own.parseValue(input, context, locale);
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String complaint = input instanceof StringValue text ? complaint(text.getValue()) : null;
        if (complaint != null) {
            throw new CoercingParseLiteralException(complaint);
        }
        return own.parseLiteral(input, variables, context, locale);
    }

    private @Nullable String complaint(String text) {
        try {
            Object time = READERS.get(scalar).apply(text);
            return inRange(time)
                    ? null
                    : "\"" + shortened(text) + "\" is out of range. Give a year from " + FIRST_YEAR + " to " + LAST_YEAR
                            + ".";
        } catch (DateTimeException e) {
            return "\"" + shortened(text) + "\" is not a valid " + scalar + ". " + REMEDIES.get(scalar);
        }
    }

    /** What calendars, zones and the database agree about. */
    private static boolean inRange(Object time) {
        if (!(time instanceof TemporalAccessor point) || !point.isSupported(ChronoField.YEAR)) {
            return true;
        }
        int year = point.get(ChronoField.YEAR);
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
