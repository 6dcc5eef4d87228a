package io.dangol.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, read as what they should be. A cell that cannot be read is told as a problem, and reading goes
 * on, so that a row reports all that is wrong with it at once. One object reads all rows of a file, one after another.
 */
public final class FactValues {
    private final ReadingRules rules;
    private final TimeText[] times;
    private final AmountText amounts;
    private final @Nullable BigDecimal[] factors;
    private final RunningNumbers occurrences = new RunningNumbers();
    private final List<CellProblem> problems = new ArrayList<>();
    private @Nullable String[] cells = new String[0];

    /**
     * @param factors by the fields' ordinals, what amounts are multiplied by, null for 1
     * @param zones by the fields' ordinals, the zone of times without an offset, null for that of the rules
     */
    FactValues(ReadingRules rules, @Nullable BigDecimal[] factors, @Nullable ZoneId[] zones) {
        this.rules = rules;
        this.factors = factors;
        this.times = new TimeText[zones.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = new TimeText(zones[i] == null ? rules.zone() : zones[i], rules.dayFirst());
        }
        this.amounts = new AmountText(rules.minorUnits());
    }

    /** Turns to the next row; its cells stand at the ordinals of their fields, null or empty where nothing is told. */
    public FactValues row(@Nullable String[] cells) {
        this.cells = cells;
        problems.clear();
        return this;
    }

    public boolean sound() {
        return problems.isEmpty();
    }

    public List<CellProblem> problems() {
        return List.copyOf(problems);
    }

    /** The channel of the row, or the one of the whole file. */
    public String channel(FactField field) {
        String told = text(field, BatchChannel.LONGEST);
        return told == null ? rules.channel() : told;
    }

    /** Who the row is about. */
    public IdentityKey identity(FactField channel, FactField customer) {
        String id = text(customer, 128);
        return new IdentityKey(channel(channel), id == null ? "" : id);
    }

    /** The id as told; a row of a file without one gets the facts given and a running number among equals. */
    public String idOr(FactField field, String channel, String facts) {
        String told = text(field, 128);
        if (told != null || !sound()) {
            return told == null ? "" : told;
        }
        String numbered = facts + '/' + occurrence(field, channel + '\n' + facts);
        if (numbered.length() > 128) {
            problem(field, "is missing, and the row's facts are too long to make an id of", "Give each row an id.");
        }
        return numbered;
    }

    /** Text of at most {@code longest} characters, null where nothing is told. */
    public @Nullable String text(FactField field, int longest) {
        String text = cell(field);
        if (text != null && text.length() > longest) {
            problem(field, "is " + text.length() + " characters long", "Shorten it to " + longest + " characters.");
        } else if (text != null && text.indexOf('\0') >= 0) {
            problem(field, "holds a NUL character", "Export the file again as text.");
        }
        return text;
    }

    public @Nullable Instant time(FactField field) {
        String text = cell(field);
        try {
            return text == null ? null : times[field.ordinal()].instant(text);
        } catch (DateTimeException e) {
            problem(field, "is not a time", "Write it like 2025-03-31T14:05:00+09:00 or 2025-03-31 14:05:00.");
            return null;
        }
    }

    public @Nullable LocalDate day(FactField field) {
        String text = cell(field);
        try {
            return text == null ? null : times[field.ordinal()].day(text);
        } catch (DateTimeException e) {
            problem(field, "is not a day", "Write it like 2025-03-31.");
            return null;
        }
    }

    /** Minor units, negative ones included. */
    public @Nullable Long signedAmount(FactField field) {
        String text = cell(field);
        try {
            return text == null ? null : amounts.units(text, factors[field.ordinal()]);
        } catch (AmountText.Unreadable e) {
            problem(field, e.reason(), e.remedy());
            return null;
        }
    }

    /** Minor units, zero or more. */
    public @Nullable Long amount(FactField field) {
        Long units = signedAmount(field);
        if (units != null && units < 0) {
            problem(
                    field,
                    "is below zero",
                    "Give the amount of the sale, and what was paid back as the refunded amount of the same order.");
            return null;
        }
        return units;
    }

    public @Nullable Integer whole(FactField field, int least, int most) {
        String text = cell(field);
        if (text == null) {
            return null;
        }
        try {
            int number = new BigDecimal(text.replace(",", "")).intValueExact();
            if (number >= least && number <= most) {
                return number;
            }
            problem(field, "is not between " + least + " and " + most, "Give a number within these.");
        } catch (ArithmeticException | NumberFormatException e) {
            problem(field, "is not a whole number", "Write digits only, such as 3.");
        }
        return null;
    }

    public @Nullable Boolean flag(FactField field) {
        Flag flag = word(field, Flag.WORDS);
        return flag == null ? null : flag == Flag.YES;
    }

    public <E extends Enum<E>> @Nullable E word(FactField field, Words<E> words) {
        String text = cell(field);
        E value = text == null ? null : words.find(text);
        if (text != null && value == null) {
            problem(
                    field,
                    "is not a word known here",
                    "Use one of " + words.names() + ", or translate the word in the mapping's value map.");
        }
        return value;
    }

    /**
     * How often these facts came up so far, this row included: what makes an id of a row without one. A problem where ids
     * must be given, as in batches.
     */
    private int occurrence(FactField id, String facts) {
        if (rules.idsMade()) {
            return occurrences.next(facts);
        }
        problem(id, "is missing", "Give each row its id, by which it is known when it is sent again.");
        return 0;
    }

    /** Tells what is wrong with a field's value. */
    public void problem(FactField field, String reason, String remedy) {
        problems.add(new CellProblem(field.column().name(), cells[field.ordinal()], reason, remedy));
    }

    private @Nullable String cell(FactField field) {
        String text = cells[field.ordinal()];
        String stripped = text == null ? "" : text.strip();
        if (!stripped.isEmpty()) {
            return stripped;
        }
        if (field.column().required()) {
            problem(field, "is missing", "Give a value in every row, or a constant for the whole file in the mapping.");
        }
        return null;
    }
}
