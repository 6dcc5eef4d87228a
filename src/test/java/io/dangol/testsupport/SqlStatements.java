package io.dangol.testsupport;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** The statements that the application sends through its pool, so that a test can say how many a screen needs. */
@Singleton
public class SqlStatements {
    private final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();

    void add(String sql) {
        sent.add(sql);
    }

    /** What is sent while the work runs, by anybody; run nothing else beside it. */
    public List<String> during(Supplier<?> work) {
        sent.clear();
        work.get();
        return new ArrayList<>(sent);
    }
}
