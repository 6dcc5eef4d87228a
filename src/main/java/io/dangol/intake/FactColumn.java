package io.dangol.intake;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A column that a kind of facts understands.
 *
 * @param name its name in mappings and in this API
 * @param type how its values are read
 * @param required whether a row without it is an error
 * @param personal whether its values tell who a person is, so that roles without that right get them masked
 * @param description what it means
 * @param synonyms headers by which it is recognised, in any case, spacing and punctuation
 */
@Name("IntakeColumn")
@Description("A column that a kind of facts understands.")
public record FactColumn(
        @NonNull @Description("Its name in mappings.") String name,
        @NonNull @Description("How its values are read.") ColumnType type,

        @Description("Whether a row without it is an error.")
        boolean required,

        @Description("Whether its values are personal data.")
        boolean personal,

        @NonNull @Description("What it means.") String description,

        @NonNull @Description("Headers by which it is recognised, in any case, spacing and punctuation.")
        List<@NonNull String> synonyms) {

    /** @param synonyms separated by commas */
    public static FactColumn required(String name, ColumnType type, String description, String synonyms) {
        return new FactColumn(name, type, true, false, description, list(synonyms));
    }

    /** @param synonyms separated by commas */
    public static FactColumn optional(String name, ColumnType type, String description, String synonyms) {
        return new FactColumn(name, type, false, false, description, list(synonyms));
    }

    private static List<String> list(String synonyms) {
        return Arrays.stream(synonyms.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same, as personal data. */
    public FactColumn ofPerson() {
        return new FactColumn(name, type, required, true, description, synonyms);
    }
}
