package io.dangol.intake;

import io.dangol.shared.Decimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Where one column of a kind of facts gets its values.
 *
 * @param field the column's name, see {@link FactColumn}
 * @param column header of the file's column, or {@link #LINE}; null when it is a constant
 * @param constant value of every row; null when it comes from a column
 * @param values words of the file and what they mean
 * @param factor what amounts are multiplied by
 * @param zone the zone of times without an offset, null for the import's
 */
@Description("Where one column of a kind of facts gets its values: a column of the file, or a constant.")
public record ColumnBinding(
        @NonNull @Description("Name of the column, as in intakeColumns.")
        String field,

        @Nullable @Description("Header of the file's column; \"#line\" stands for the line number. Null for a constant.")
        String column,

        @Nullable @Description("The value of every row; null when it comes from a column.")
        String constant,

        @NonNull @Description("Words of the file and the words they stand for; other words are taken as they are.")
        List<@NonNull ValueTranslation> values,

        @Nullable @Description("Amounts are multiplied by this: 1000 for a file in thousands.")
        Decimal factor,

        @Nullable @Description("Zone of times without an offset, for example UTC; null for the zone of the import.")
        String zone) {
    /** Stands for the number of the row's line, for files whose rows have no id. */
    public static final String LINE = "#line";

    static ColumnBinding column(String field, String column) {
        return new ColumnBinding(field, column, null, List.of(), null, null);
    }

    static ColumnBinding constant(String field, String constant) {
        return new ColumnBinding(field, null, constant, List.of(), null, null);
    }

    ColumnBinding in(String otherZone) {
        return new ColumnBinding(field, column, constant, values, factor, otherZone);
    }
}
