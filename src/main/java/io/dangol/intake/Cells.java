package io.dangol.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pushed row, as the cells that a file would hold for it, so that files and batches are read by the same rules. */
public final class Cells {
    private final @Nullable String[] cells;

    private Cells(int size) {
        this.cells = new String[size];
    }

    public static Cells of(List<? extends FactField> fields) {
        return new Cells(fields.size());
    }

    /** The value of a field; null for nothing told. */
    public Cells with(FactField field, @Nullable Object value) {
        cells[field.ordinal()] = value == null ? null : value.toString();
        return this;
    }

    @Nullable String[] array() {
        return cells;
    }
}
