package io.dangol.intake;

/** What an import counted so far. Written by the import's thread, read by whoever reports progress. */
record ImportTally(long read, long inserted, long changed, long unchanged, long failed) {
    static final ImportTally ZERO = new ImportTally(0, 0, 0, 0, 0);

    ImportTally withRead(long rows) {
        return new ImportTally(rows, inserted, changed, unchanged, failed);
    }

    ImportTally plus(LoadResult result) {
        return new ImportTally(
                read,
                inserted + result.inserted(),
                changed + result.changed(),
                unchanged + result.unchanged(),
                failed + result.refused().size());
    }

    ImportTally withFailed() {
        return new ImportTally(read, inserted, changed, unchanged, failed + 1);
    }

    /** Nothing was loaded after all. */
    ImportTally undone() {
        return new ImportTally(read, 0, 0, 0, failed);
    }
}
