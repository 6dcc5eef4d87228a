package io.dangol.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.dangol.shared.DangolException;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A CSV file with a header, read row by row; its first part is read twice, to see how its values look. */
final class CsvFile {
    private static final int SAMPLE_CHARS = 1 << 16;
    private static final int SAMPLE_ROWS = 500;

    /** Longer than any cell; a quote that is never closed would else swallow the file into memory. */
    private static final int LONGEST_CELL = 1 << 20;

    private final FileText text;
    private final List<String> header;
    private final List<CsvRecord> sample;
    private final Iterator<CsvRecord> records;
    private long line = 1;

    private CsvFile(FileText text, List<String> header, List<CsvRecord> sample, Iterator<CsvRecord> records) {
        this.text = text;
        this.header = header;
        this.sample = sample;
        this.records = records;
    }

    /** @throws DangolException with BAD_USER_INPUT when the file has no usable header or no row */
    static CsvFile open(FileText text) throws IOException {
        char[] start = new char[SAMPLE_CHARS];
        int length = readFully(text, start);
        String sampleText = new String(start, 0, length);
        if (sampleText.isBlank()) {
            throw DangolException.badInput("The file is empty. Send a CSV file with a header line.");
        }
        char separator = separator(sampleText);
        PushbackReader whole = new PushbackReader(text, SAMPLE_CHARS);
        whole.unread(start, 0, length);
        // Closed with the text.
        @SuppressWarnings("resource")
        Iterator<CsvRecord> records = reader(separator).ofCsvRecord(whole).iterator();
        CsvFile file =
                new CsvFile(text, new ArrayList<>(), sample(separator, sampleText, length == SAMPLE_CHARS), records);
        file.readHeader();
        return file;
    }

    private static int readFully(FileText text, char[] start) throws IOException {
        int length = 0;
        while (length < start.length) {
            int read = text.read(start, length, start.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return length;
    }

    /** The candidate that stands most often in the first line, outside quotes. */
    private static char separator(String sample) {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < sample.length() && (quoted || sample.charAt(i) != '\n'); i++) {
            char letter = sample.charAt(i);
            quoted ^= letter == '"';
            if (!quoted && letter < 128) {
                counts[letter]++;
            }
        }
        char most = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            most = counts[candidate] > counts[most] ? candidate : most;
        }
        return most;
    }

    /** A row with a stray quote is read on and then found to have too few or too many cells, instead of ending the file. */
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_CELL);
    }

    private static List<CsvRecord> sample(char separator, String text, boolean cut) {
        List<CsvRecord> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records =
                reader(separator).allowUnclosedQuote(true).ofCsvRecord(text)) {
            for (CsvRecord row : records) {
                rows.add(row);
                if (rows.size() > SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            // What is broken here is met again, and told, when the file itself is read.
            return List.of();
        }
        if (cut && rows.size() > 1) {
            rows.remove(rows.size() - 1);
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    private void readHeader() {
        CsvRecord first = next();
        if (first == null) {
            throw DangolException.badInput("The file is empty. Send a CSV file with a header line.");
        }
        Set<String> seen = new HashSet<>();
        for (String name : first.getFields()) {
            String stripped = name.strip();
            header.add(stripped);
            if (!stripped.isEmpty() && !seen.add(stripped)) {
                throw DangolException.badInput("The header names the column \"" + stripped
                        + "\" twice. Rename one of them, so that a mapping can tell them apart.");
            }
        }
        if (!records.hasNext()) {
            throw DangolException.badInput("The file has a header and no row. Send it again when it has rows.");
        }
    }

    List<String> header() {
        return header;
    }

    /** Rows from the beginning of the file. */
    List<CsvRecord> sample() {
        return sample;
    }

    FileText text() {
        return text;
    }

    /** The line on which the row read last begins. */
    long line() {
        return line;
    }

    /** The next row, null after the last. */
    @org.jspecify.annotations.Nullable CsvRecord next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            return row;
        } catch (CsvParseException | UncheckedIOException e) {
            throw FileDamage.after(line, e);
        }
    }
}
