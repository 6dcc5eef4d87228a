package io.dangol.job;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** How far a run is. */
@Description("How far a run is.")
public record RunProgress(
        @Description("Units of work done: rows of an import, steps of a scoring run.")
        int done,

        @Nullable @Description("Units of work in all; null while unknown, as for a stream.")
        Integer total,

        @Nullable @Description("done ÷ total, from 0 to 1; null while the total is unknown.")
        Double fraction) {

    static RunProgress of(long done, @Nullable Long total) {
        return new RunProgress(
                Math.toIntExact(done),
                total == null ? null : Math.toIntExact(total),
                total == null || total == 0 ? null : Math.min(1.0, (double) done / total));
    }
}
