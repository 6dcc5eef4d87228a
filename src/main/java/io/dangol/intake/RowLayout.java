package io.dangol.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.dangol.shared.DangolException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column mapping laid over the header of one file: which cell of a record goes where. */
final class RowLayout {
    private static final int NOWHERE = -1;
    private static final int LINE = -2;

    private final List<? extends FactField> fields;
    private final List<String> header;
    private final boolean headed;
    private final int[] positions;
    private final @Nullable String[] constants;
    private final List<Map<String, String>> translations = new ArrayList<>();
    private final @Nullable BigDecimal[] factors;
    private final @Nullable ZoneId[] zones;
    private final @Nullable String[] cells;

    private RowLayout(List<? extends FactField> fields, List<ColumnBinding> bindings, List<String> header) {
        this.fields = fields;
        this.header = header;
        this.headed = bindings.stream()
                .map(ColumnBinding::column)
                .anyMatch(column -> column != null && header.contains(column.strip()));
        this.positions = new int[fields.size()];
        this.constants = new String[fields.size()];
        this.factors = new BigDecimal[fields.size()];
        this.zones = new ZoneId[fields.size()];
        this.cells = new String[fields.size()];
        for (int i = 0; i < fields.size(); i++) {
            positions[i] = NOWHERE;
            translations.add(Map.of());
        }
    }

    /** @throws DangolException with BAD_USER_INPUT when the mapping does not fit the header */
    static RowLayout of(List<? extends FactField> fields, List<ColumnBinding> bindings, List<String> header) {
        RowLayout layout = new RowLayout(fields, bindings, header);
        bindings.forEach(layout::bind);
        List<String> missing = fields.stream()
                .filter(field -> field.column().required() && !layout.told(field.ordinal()))
                .map(field -> field.column().name())
                .toList();
        if (!missing.isEmpty()) {
            throw DangolException.badInput("No column of the file is mapped to " + String.join(", ", missing)
                    + ". " + layout.firstLine()
                    + " Name the columns in a mapping; columnMappingPropose shows how far the header is understood.");
        }
        return layout;
    }

    private void bind(ColumnBinding binding) {
        int ordinal = ordinal(binding.field());
        if (told(ordinal)) {
            throw DangolException.badInput("The mapping has " + binding.field() + " twice. Keep one of them.");
        }
        constants[ordinal] = binding.constant();
        if (binding.column() != null) {
            positions[ordinal] = position(binding.field(), binding.column());
        }
        Map<String, String> words = new HashMap<>();
        binding.values().forEach(value -> words.put(value.from().strip(), value.to()));
        translations.set(ordinal, words);
        factors[ordinal] = binding.factor() == null ? null : binding.factor().value();
        zones[ordinal] = zone(binding);
    }

    private int ordinal(String name) {
        return fields.stream()
                .filter(field -> field.column().name().equals(name))
                .findFirst()
                .orElseThrow(() -> DangolException.badInput("The mapping names \"" + name
                        + "\", which is no column of this kind. Use one of "
                        + String.join(
                                ", ",
                                fields.stream()
                                        .map(field -> field.column().name())
                                        .toList()) + "."))
                .ordinal();
    }

    private int position(String field, String column) {
        if (column.equals(ColumnBinding.LINE)) {
            return LINE;
        }
        int position = header.indexOf(column.strip());
        if (position < 0) {
            throw DangolException.badInput("The mapping takes " + field + " from the column \"" + column
                    + "\", which the file does not have. " + firstLine());
        }
        return position;
    }

    private static @Nullable ZoneId zone(ColumnBinding binding) {
        try {
            return binding.zone() == null ? null : ZoneId.of(binding.zone());
        } catch (DateTimeException e) {
            throw DangolException.badInput("The mapping has the zone \"" + binding.zone() + "\" for " + binding.field()
                    + ", which is none. Use one like Asia/Seoul or UTC.");
        }
    }

    /** What the first line says, unless it may be no header at all but the facts of a person. */
    private String firstLine() {
        return headed
                ? "The header is: " + String.join(", ", header) + "."
                : "None of the " + header.size() + " columns of its first line is known; a file begins with a line of"
                        + " column names.";
    }

    private boolean told(int ordinal) {
        return positions[ordinal] != NOWHERE || constants[ordinal] != null;
    }

    @Nullable BigDecimal[] factors() {
        return factors;
    }

    @Nullable ZoneId[] zones() {
        return zones;
    }

    /** The header of the field's column, null for a constant. */
    @Nullable String columnOf(@Nullable String field) {
        int position = field == null ? NOWHERE : positions[ordinal(field)];
        return position < 0 ? null : header.get(position);
    }

    boolean personal(@Nullable String field) {
        return field != null && fields.get(ordinal(field)).column().personal();
    }

    /** The record's cells at the ordinals of their fields; the array is used again for the next record. */
    @Nullable String[] cells(CsvRecord record) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(record, i);
        }
        return cells;
    }

    private @Nullable String cell(CsvRecord record, int ordinal) {
        int position = positions[ordinal];
        if (position == LINE) {
            return String.valueOf(record.getStartingLineNumber());
        }
        String told = position == NOWHERE ? constants[ordinal] : record.getField(position);
        Map<String, String> words = translations.get(ordinal);
        return told == null || words.isEmpty() ? told : words.getOrDefault(told.strip(), told);
    }
}
