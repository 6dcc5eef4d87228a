package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * How one kind of facts comes in. A room that owns facts provides one bean for each kind; files and batches of mutations
 * all go through it.
 *
 * @param <R> a row as it was parsed; its {@code equals} says whether two rows tell the same
 */
public interface FactLoader<R> {
    FactKind kind();

    /** The columns, in the order of their ordinals. */
    List<? extends FactField> fields();

    /**
     * Reads one row. Problems are told to {@code values}; a row with problems is reported and never loaded, so what is
     * returned for it does not matter.
     */
    R parse(FactValues values);

    /**
     * What the row is about. Of the rows with equal keys in one file the later one wins; rows with different keys may be
     * loaded in any order.
     */
    Object key(R row);

    /** What rows must share to be written one after another; all others may be written side by side. */
    default Object lane(R row) {
        return key(row);
    }

    /**
     * Whether it writes what tells people apart or together, such as identities, and may merge customers. Its
     * transactions then hold the lock that keeps all others out, and the others' hold the one that keeps these out.
     */
    default boolean writesIdentities() {
        return false;
    }

    /**
     * Writes rows with different keys in the connection's transaction, in a fixed number of statements however many rows
     * there are. Writing the same rows again changes nothing and says so.
     */
    Uni<LoadResult> load(SqlConnection connection, List<R> rows);
}
