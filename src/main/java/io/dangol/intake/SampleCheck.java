package io.dangol.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at a file's first rows: which columns hold what, and whether its dates begin with the day. */
final class SampleCheck {
    /** So many values must be told before none of them being understood speaks against a column. */
    private static final int ENOUGH = 5;

    private final List<List<String>> rows;
    private final TimeText times;

    SampleCheck(List<List<String>> rows) {
        this.rows = rows;
        this.times = new TimeText(ZoneOffset.UTC, dayFirst());
    }

    /**
     * The share of values at the position that can be the column's: 1 where there are none or too few to judge by, since
     * a slip must not hide a column.
     */
    double support(FactColumn column, int position) {
        int told = 0;
        int understood = 0;
        for (List<String> row : rows) {
            String value = position < row.size() ? row.get(position).strip() : "";
            if (!value.isEmpty()) {
                told++;
                understood += understands(column.type(), value) ? 1 : 0;
            }
        }
        return told < ENOUGH ? 1 : (double) understood / told;
    }

    /** Whether dates like 13/04/2025 occur, and none like 04/13/2025. */
    boolean dayFirst() {
        boolean first = false;
        boolean second = false;
        for (List<String> row : rows) {
            for (String value : row) {
                first |= number(value, 0) > 12;
                second |= number(value, 1) > 12;
            }
        }
        return first && !second;
    }

    private static int number(String value, int part) {
        String[] parts = value.strip().split("[/.-]", 4);
        boolean shaped = parts.length == 3
                && parts[0].matches("\\d{1,2}")
                && parts[1].matches("\\d{1,2}")
                && parts[2].matches("\\d{4}.*");
        return shaped ? Integer.parseInt(parts[part]) : 0;
    }

    private boolean understands(ColumnType type, String value) {
        return switch (type) {
            case TEXT, WORD -> true;
            case TIME, DAY -> isTime(value);
            case AMOUNT, WHOLE_NUMBER -> isNumber(value);
            case FLAG -> Flag.WORDS.find(value) != null;
        };
    }

    private boolean isTime(String value) {
        try {
            times.instant(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isNumber(@Nullable String value) {
        try {
            new BigDecimal(String.valueOf(value).replaceAll("[,₩￦원$€£¥\\s]|KRW|[()]", ""));
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
