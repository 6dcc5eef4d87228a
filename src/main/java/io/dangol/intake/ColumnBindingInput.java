package io.dangol.intake;

import io.dangol.shared.Decimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Where one column of a kind of facts shall get its values. */
@Input("ColumnBindingInput")
@Description("Where one column of a kind of facts gets its values: give a column of the file, or a constant.")
public record ColumnBindingInput(
        @NonNull @Description("Name of the column, as in intakeColumns.")
        String field,

        @Nullable @Description("Header of the file's column; \"#line\" stands for the line number.")
        String column,

        @Nullable @Description("The value of every row, instead of a column.")
        String constant,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("Words of the file and the words they stand for; other words are taken as they are.")
        List<@NonNull ValueTranslationInput> values,

        @Nullable @Description("Amounts are multiplied by this: 1000 for a file in thousands.")
        Decimal factor,

        @Nullable @Description("Zone of times without an offset, for example UTC; left out for the zone of the import.")
        String zone) {

    ColumnBinding binding() {
        List<ValueTranslation> words = values == null
                ? List.of()
                : values.stream()
                        .map(word -> new ValueTranslation(word.from(), word.to()))
                        .toList();
        return new ColumnBinding(field, column, constant, words, factor, zone);
    }
}
