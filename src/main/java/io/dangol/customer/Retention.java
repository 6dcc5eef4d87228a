package io.dangol.customer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/** Something that is kept for a time only. A room whose facts must go gives one bean. */
public interface Retention {
    /** What is forgotten, for the run's summary, such as {@code "order numbers of erased customers"}. */
    String what();

    /**
     * Forgets up to so many rows whose time is over, in the caller's transaction, and says how many; zero when there are
     * no more, or when the operator keeps them for good.
     */
    Uni<Integer> forget(SqlConnection connection, Instant now, int most);
}
