package io.dangol.intake;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be loaded.
 *
 * @param kind what its rows are
 * @param fileName what the sender calls it
 * @param bindings the column mapping, null to go by the header
 * @param mapping name of the saved mapping, null when it is none
 * @param dryRun reads, checks and reports, and changes nothing
 * @param allOrNothing loads nothing when a single row is bad
 * @param channel channel of rows that name none
 * @param zone zone of times without an offset
 * @param charset null to find out
 * @param dayFirst whether dates begin with the day, null to find out
 * @param list of list members, the list of all rows; null to go by the column
 */
record ImportOptions(
        FactKind kind,
        @Nullable String fileName,
        @Nullable List<ColumnBinding> bindings,
        @Nullable String mapping,
        boolean dryRun,
        boolean allOrNothing,
        String channel,
        ZoneId zone,
        @Nullable Charset charset,
        @Nullable Boolean dayFirst,
        @Nullable String list) {

    ImportOptions mappedBy(@Nullable List<ColumnBinding> others) {
        return new ImportOptions(
                kind, fileName, others, mapping, dryRun, allOrNothing, channel, zone, charset, dayFirst, list);
    }

    /** The bindings with what the sender says of all rows. */
    List<ColumnBinding> with(List<ColumnBinding> read) {
        if (list == null) {
            return read;
        }
        List<ColumnBinding> all = new ArrayList<>(
                read.stream().filter(each -> !each.field().equals(LIST)).toList());
        all.add(ColumnBinding.constant(LIST, list));
        return all;
    }

    private static final String LIST = "list";
}
