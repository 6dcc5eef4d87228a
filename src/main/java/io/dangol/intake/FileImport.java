package io.dangol.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.dangol.shared.DangolException;
import io.dangol.shared.MinorUnits;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file being loaded, by one worker thread, in memory that does not grow with the file. */
final class FileImport<R> {
    private static final long BETWEEN_REPORTS = 500_000_000L;

    private final FactLoader<R> loader;
    private final ImportOptions options;
    private final MinorUnits minorUnits;
    private final ImportLog log;
    private final List<Lane<R>> lanes = new ArrayList<>();
    private long reported = System.nanoTime();
    private @Nullable RowLayout layout;

    FileImport(FactLoader<R> loader, ImportOptions options, MinorUnits minorUnits, ImportLog log) {
        this.loader = loader;
        this.options = options;
        this.minorUnits = minorUnits;
        this.log = log;
    }

    /** Rows go to this many lanes, each with this writer. */
    FileImport<R> through(ChunkWriter<R> writer, int lanesWanted, int chunk) {
        for (int i = 0; i < lanesWanted; i++) {
            lanes.add(new Lane<>(writer, chunk, this::report));
        }
        return this;
    }

    /**
     * Loads the file and closes it.
     *
     * @throws DangolException with BAD_USER_INPUT when the file cannot be read
     */
    void load(InputStream file) {
        try (FileText text = FileText.open(file, options.charset())) {
            CsvFile csv = CsvFile.open(text);
            layout = layOut(csv);
            Waiting.on(log.read(text.charset(), options.bindings()));
            readAll(csv, layout);
        } catch (IOException e) {
            throw FileDamage.after(0, e);
        } finally {
            Waiting.on(log.write());
        }
    }

    private RowLayout layOut(CsvFile csv) {
        List<ColumnBinding> bindings = options.bindings();
        if (bindings == null) {
            MappingProposal proposal = new HeaderReader(loader.fields(), minorUnits, sample(csv)).read(csv.header());
            bindings = proposal.bindings().stream()
                    .filter(binding -> !ColumnBinding.LINE.equals(binding.column()))
                    .toList();
        }
        return RowLayout.of(loader.fields(), options.with(bindings), csv.header());
    }

    private static SampleCheck sample(CsvFile csv) {
        return new SampleCheck(csv.sample().stream().map(CsvRecord::getFields).toList());
    }

    private void readAll(CsvFile csv, RowLayout layout) {
        Boolean dayFirst = options.dayFirst();
        ReadingRules rules = new ReadingRules(
                options.zone(),
                dayFirst == null ? sample(csv).dayFirst() : dayFirst,
                minorUnits,
                options.channel(),
                true);
        FactValues values = new FactValues(rules, layout.factors(), layout.zones());
        try {
            for (CsvRecord record = csv.next(); record != null; record = csv.next()) {
                log.count(log.tally().withRead(log.tally().read() + 1));
                read(record, csv, layout, values);
                reportNowAndThen();
            }
        } finally {
            lanes.forEach(Lane::finish);
        }
    }

    private void read(CsvRecord record, CsvFile csv, RowLayout layout, FactValues values) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != csv.header().size()) {
            fail(line, List.of(wrongWidth(record, csv)));
            return;
        }
        @Nullable String[] cells = layout.cells(record);
        values.row(cells);
        if (csv.text().damaged()) {
            findUnreadable(cells, values, csv.text().charset());
        }
        R row = loader.parse(values);
        if (!values.sound()) {
            fail(line, values.problems());
        } else if (!options.allOrNothing() || log.tally().failed() == 0) {
            int lane = Math.floorMod(loader.lane(row).hashCode(), lanes.size());
            lanes.get(lane).add(loader.key(row), new ReadRow<>(line, row));
        }
    }

    private static CellProblem wrongWidth(CsvRecord record, CsvFile csv) {
        return new CellProblem(
                null,
                null,
                "has " + record.getFieldCount() + " cells where the header has "
                        + csv.header().size(),
                "Put cells that hold the separator or a line break in quotes, and double the quotes inside them.");
    }

    private void findUnreadable(@Nullable String[] cells, FactValues values, String charset) {
        for (FactField field : loader.fields()) {
            String cell = cells[field.ordinal()];
            if (cell != null && cell.indexOf(FileText.UNREADABLE) >= 0) {
                values.problem(
                        field,
                        "holds bytes that are not " + charset,
                        "The file mixes encodings: save all of it as UTF-8, or name its charset.");
            }
        }
    }

    private void fail(long line, List<CellProblem> problems) {
        log.count(log.tally().withFailed());
        problems.forEach(problem -> log.error(error(line, problem)));
    }

    private RowError error(long line, CellProblem problem) {
        RowLayout laid = layout;
        return new RowError(
                line,
                problem.field(),
                laid == null ? null : laid.columnOf(problem.field()),
                problem.value(),
                laid != null && laid.personal(problem.field()),
                problem.reason(),
                problem.remedy());
    }

    private void report(List<ReadRow<R>> rows, LoadResult result) {
        log.count(log.tally().plus(result));
        result.refused()
                .forEach(refused -> log.error(error(rows.get(refused.index()).line(), refused.problem())));
    }

    private void reportNowAndThen() {
        if (log.full() || System.nanoTime() - reported > BETWEEN_REPORTS) {
            reported = System.nanoTime();
            Waiting.on(log.write());
        }
    }

    /** Rows that were read so far. */
    long rows() {
        return log.tally().read();
    }

    /** Counts what came of rows that were settled together. */
    Uni<Void> settled(StagedLoader.Settlement settlement) {
        log.count(log.tally().plus(settlement.counts()));
        settlement.refused().forEach(refused -> fail(refused.line(), List.of(refused.problem())));
        return log.write();
    }

    /** Nothing was loaded after all. */
    Uni<Void> undone() {
        log.count(log.tally().undone());
        return log.write();
    }

    /** Fails when there are bad rows and all or nothing was asked for. */
    Uni<Void> refuseBadRows() {
        long failed = log.tally().failed();
        if (failed == 0 || !options.allOrNothing()) {
            return Uni.createFrom().voidItem();
        }
        log.count(log.tally().undone());
        return log.write()
                .onItem()
                .failWith(() -> DangolException.badInput(failed + " of " + rows()
                        + " rows are bad, so nothing was loaded. Mend them, or import without allOrNothing."));
    }
}
