package io.dangol.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Row errors as a CSV file that people open in a spreadsheet. */
final class ErrorFile {
    /** Without it, Excel takes the file for one in the machine's own encoding. */
    private static final char MARK = '\uFEFF';

    private ErrorFile() {}

    static String write(List<IntakeError> errors) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "field", "column", "value", "reason", "remedy");
            write(csv, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, List<IntakeError> errors) {
        for (IntakeError error : errors) {
            csv.writeRecord(
                    String.valueOf(error.line()),
                    plain(error.field()),
                    plain(error.column()),
                    plain(error.value()),
                    error.reason(),
                    error.remedy());
        }
    }

    /** A cell from outside that would be a formula in a spreadsheet is marked as text. */
    private static String plain(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        boolean negative = cell.charAt(0) == '-' && cell.length() > 1 && Character.isDigit(cell.charAt(1));
        return !negative && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
