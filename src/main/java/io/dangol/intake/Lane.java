package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one share of an import's rows, chunk after chunk, while the next chunk is being filled. Rows with equal keys are
 * in the same lane, so that the later one wins. Used by one worker thread, which waits here when it reads faster than
 * the database writes.
 */
final class Lane<R> {
    private final ChunkWriter<R> writer;
    private final int chunk;
    private final BiConsumer<List<ReadRow<R>>, LoadResult> report;

    private Map<Object, ReadRow<R>> filling = new LinkedHashMap<>();
    private int superseded;
    private List<ReadRow<R>> sent = List.of();
    private @Nullable Uni<LoadResult> writing;

    Lane(ChunkWriter<R> writer, int chunk, BiConsumer<List<ReadRow<R>>, LoadResult> report) {
        this.writer = writer;
        this.chunk = chunk;
        this.report = report;
    }

    void add(Object key, ReadRow<R> row) {
        // Of two rows about the same thing the earlier one told nothing that lasts.
        superseded += filling.put(key, row) == null ? 0 : 1;
        if (filling.size() >= chunk) {
            flush();
        }
    }

    /** Writes what is left and waits for it. */
    void finish() {
        flush();
        settle();
    }

    private void flush() {
        settle();
        sent = new ArrayList<>(filling.values());
        filling = new LinkedHashMap<>();
        if (superseded > 0) {
            report.accept(List.of(), new LoadResult(0, 0, superseded, List.of()));
            superseded = 0;
        }
        if (!sent.isEmpty()) {
            writing = writer.write(sent).memoize().indefinitely();
            writing.subscribe().with(done -> {}, failure -> {});
        }
    }

    /** Waits for the chunk that is being written; a failure comes up here. */
    private void settle() {
        if (writing != null) {
            LoadResult result = Waiting.on(writing);
            writing = null;
            report.accept(sent, result);
        }
    }
}
