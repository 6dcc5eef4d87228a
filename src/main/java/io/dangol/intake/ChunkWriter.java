package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Writes chunks of rows to the database. */
interface ChunkWriter<R> {
    /** The rows have different keys. Rows that the database cannot take are in the result; others are written. */
    Uni<LoadResult> write(List<ReadRow<R>> rows);
}
