package io.dangol.audience;

import io.dangol.customer.Customer;
import io.dangol.intake.CellProblem;
import io.dangol.intake.Column;
import io.dangol.intake.FactKind;
import io.dangol.intake.FactLoader;
import io.dangol.intake.FactValues;
import io.dangol.intake.IdentityKey;
import io.dangol.intake.LoadResult;
import io.dangol.intake.RefusedRow;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes in lists of customers as files. It opens lists, and never a customer: who is not known is refused. */
@ApplicationScoped
class ListMemberLoader implements FactLoader<ListMemberRow> {
    /** Who makes a list that a file names first; who sent the file is in the audit trail. */
    static final String MAKER = "list file";

    private final BusinessClock clock;

    ListMemberLoader(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public FactKind kind() {
        return FactKind.LIST_MEMBER;
    }

    @Override
    public List<ListMemberField> fields() {
        return List.of(ListMemberField.values());
    }

    @Override
    public ListMemberRow parse(FactValues values) {
        String list = values.text(ListMemberField.LIST, Checks.LONGEST_TEXT);
        String id = values.text(ListMemberField.ID, Checks.LONGEST_TEXT);
        String external = values.text(ListMemberField.CUSTOMER_ID, 128);
        String channel = values.channel(ListMemberField.CHANNEL);
        ListMemberRow row = new ListMemberRow(
                list == null ? "" : list,
                id,
                key(values, id),
                external == null ? null : new IdentityKey(channel, external),
                values.text(ListMemberField.MEMBER_ID, 128),
                values.text(ListMemberField.PHONE, 64),
                values.text(ListMemberField.EMAIL, 320));
        if (!row.names()) {
            values.problem(
                    ListMemberField.ID,
                    "is missing, and so is every other identifier",
                    "Give id, customerId with its channel, memberId, phone or email.");
        }
        return row;
    }

    private static @Nullable Long key(FactValues values, @Nullable String id) {
        try {
            return id == null ? null : GlobalId.key(Customer.TYPE, id);
        } catch (DangolException malformed) {
            values.problem(
                    ListMemberField.ID,
                    "is no id of a customer as Dangol gives it",
                    "Map the column to customerId if it is the id on a channel.");
            return null;
        }
    }

    @Override
    public Object key(ListMemberRow row) {
        return row;
    }

    @Override
    public Uni<LoadResult> load(SqlConnection connection, List<ListMemberRow> rows) {
        return connection
                .preparedQuery(ListMemberSql.MATCH)
                .execute(Tuple.tuple()
                        .addValue(Column.longs(rows, ListMemberRow::key))
                        .addValue(Column.texts(rows, ListMemberRow::channel))
                        .addValue(Column.texts(rows, ListMemberRow::externalId))
                        .addValue(Column.texts(rows, ListMemberRow::memberId))
                        .addValue(Column.texts(rows, ListMemberRow::phone))
                        .addValue(Column.texts(rows, ListMemberRow::email)))
                .chain(matches -> {
                    Map<Integer, Row> byPlace = new HashMap<>();
                    matches.forEach(match -> byPlace.put(match.getInteger("place"), match));
                    return write(connection, rows, byPlace);
                });
    }

    private Uni<LoadResult> write(SqlConnection connection, List<ListMemberRow> rows, Map<Integer, Row> matches) {
        List<Long> customers = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            Row match = matches.get(place);
            if (match != null && match.getInteger("candidates") == 1) {
                customers.add(match.getLong("customer_id"));
                lists.add(rows.get(place).list());
            } else {
                refused.add(
                        new RefusedRow(place, problem(rows.get(place), match == null ? null : match.getInteger(1))));
            }
        }
        return add(connection, customers, lists)
                .map(added -> LoadResult.of(customers.size(), added, 0).plus(new LoadResult(0, 0, 0, refused)));
    }

    private Uni<Integer> add(SqlConnection connection, List<Long> customers, List<String> lists) {
        if (customers.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        String[] names = lists.stream().distinct().toArray(String[]::new);
        return connection
                .preparedQuery(ListMemberSql.OPEN_LISTS)
                .execute(Tuple.of(names, Asking.utc(clock.now()), MAKER))
                .chain(() -> connection
                        .preparedQuery(ListMemberSql.ADD)
                        .execute(Tuple.of(customers.toArray(Long[]::new), lists.toArray(String[]::new))))
                .map(rows -> rows.rowCount());
    }

    /** @param candidates null where not one identifier is known */
    private static CellProblem problem(ListMemberRow row, @Nullable Integer candidates) {
        ListMemberField field = Objects.requireNonNull(row.first());
        if (candidates == null) {
            return new CellProblem(
                    field.column().name(),
                    row.value(field),
                    "is of no customer who is known",
                    "Correct it, give another identifier, or import the customer first.");
        }
        return candidates == 0
                ? new CellProblem(
                        null,
                        null,
                        "has identifiers of different customers",
                        "Give identifiers of one person, or leave out those that are not theirs.")
                : new CellProblem(
                        field.column().name(),
                        row.value(field),
                        "belongs to " + candidates + " customers",
                        "Give the id, the memberId, or the customerId with its channel too.");
    }
}
