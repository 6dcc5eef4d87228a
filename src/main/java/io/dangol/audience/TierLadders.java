package io.dangol.audience;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Rows;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of the tier ladder. */
@ApplicationScoped
public class TierLadders {
    private static final String IN_FORCE = """
            select l.version, l.months, l.author, l.created_at, s.tier, s.orders, s.amount
            from (select * from tier_ladder order by version desc limit 1) l
            join tier_step s on s.version = l.version
            order by s.rank
            """;

    private static final String ADD = """
            with ladder as (
                insert into tier_ladder (months, author, created_at) values ($1, $2, $3) returning version
            )
            insert into tier_step (version, rank, tier, orders, amount)
            select ladder.version, step.rank, step.tier, step.orders, step.amount
            from ladder
            cross join unnest($4::varchar[], $5::int[], $6::bigint[]) with ordinality as step (tier, orders, amount, rank)
            """;

    private final Pool pool;
    private final Audit audit;
    private final MinorUnits units;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    TierLadders(Pool pool, Audit audit, MinorUnits units, BusinessCalendar calendar, BusinessClock clock) {
        this.pool = pool;
        this.audit = audit;
        this.units = units;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The last version; null before the first. */
    public Uni<@Nullable TierLadder> inForce() {
        return inForce(pool);
    }

    private Uni<@Nullable TierLadder> inForce(SqlClient client) {
        return client.preparedQuery(IN_FORCE)
                .execute()
                .map(rows -> rows.size() == 0 ? null : ladder(rows.iterator().next(), rows));
    }

    /** Adds a version, or says what is wrong with it. */
    public Uni<TierLadderUpdatePayload> change(TierLadderUpdateInput input, Caller by) {
        List<UserError> errors = TierLadderChecks.check(input, units);
        return errors.isEmpty()
                ? pool.withTransaction(transaction -> add(transaction, input, by))
                        .map(ladder -> new TierLadderUpdatePayload(ladder, List.of()))
                : Uni.createFrom().item(new TierLadderUpdatePayload(null, errors));
    }

    private Uni<TierLadder> add(SqlConnection transaction, TierLadderUpdateInput input, Caller by) {
        List<TierStepInput> steps = input.steps();
        Tuple values = Tuple.tuple()
                .addInteger(input.months())
                .addString(by.actor())
                .addOffsetDateTime(Asking.utc(clock.now()))
                .addValue(steps.stream().map(TierStepInput::tier).toArray(String[]::new))
                .addValue(steps.stream().map(TierStepInput::orders).toArray(Integer[]::new))
                .addValue(steps.stream()
                        .map(step -> TierLadderChecks.units(step, units))
                        .toArray(Long[]::new));
        return transaction
                .preparedQuery(ADD)
                .execute(values)
                .chain(() -> inForce(transaction))
                .call(ladder -> audit.record(
                        transaction,
                        new AuditNote(by, "tierLadderUpdate", "TierLadder", (long) ladder.version(), told(ladder))));
    }

    private static JsonObject told(TierLadder ladder) {
        JsonArray steps = new JsonArray();
        ladder.steps()
                .forEach(step -> steps.add(new JsonObject()
                        .put("tier", step.tier())
                        .put("orders", step.orders())
                        .put("amount", step.amount().amount().toString())));
        return new JsonObject().put("months", ladder.months()).put("steps", steps);
    }

    private TierLadder ladder(Row first, RowSet<Row> rows) {
        return new TierLadder(
                first.getInteger("version"),
                first.getInteger("months"),
                Rows.list(
                        rows,
                        row -> new TierStep(
                                row.getString("tier"), row.getInteger("orders"), units.money(row.getLong("amount")))),
                first.getString("author"),
                calendar.local(first.getOffsetDateTime("created_at").toInstant()));
    }
}
