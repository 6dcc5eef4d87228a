package io.dangol.intake;

import io.dangol.access.Caller;
import io.dangol.customer.CustomerLock;
import io.dangol.customer.ErasedPeople;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.ErrorCode;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Loads batches that shops push, each in one transaction together with the key it was sent under: the same batch under
 * the same key is loaded once and answered alike however often it comes, on whatever replica.
 */
@ApplicationScoped
public class FactPushes {
    private final SavepointTransaction transaction;
    private final CustomerLock lock;
    private final ErasedPeople erased;
    private final Loaders loaders;
    private final OrderItemLoader items;
    private final MinorUnits minorUnits;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final IntakeConfig config;

    FactPushes(
            Pool pool,
            CustomerLock lock,
            ErasedPeople erased,
            Loaders loaders,
            OrderItemLoader items,
            MinorUnits minorUnits,
            BusinessCalendar calendar,
            BusinessClock clock,
            IntakeConfig config) {
        this.transaction = new SavepointTransaction(pool);
        this.lock = lock;
        this.erased = erased;
        this.loaders = loaders;
        this.items = items;
        this.minorUnits = minorUnits;
        this.calendar = calendar;
        this.clock = clock;
        this.config = config;
    }

    /** Loads the batch of the caller, once for each key. */
    public Uni<FactsPushPayload> push(Caller caller, PushRequest request) {
        String key = request.idempotencyKey();
        if (key.isBlank() || key.length() > 100) {
            return refused("input.idempotencyKey", "The key has " + key.length() + " characters. Give 1 to 100.");
        }
        String complaint = BatchChannel.complaint(request.channel());
        if (complaint != null) {
            return refused("input.channel", complaint);
        }
        int rows = request.rows().size();
        if (rows == 0 || rows > PushRequest.MOST_ROWS) {
            return refused(
                    "input." + request.list(),
                    "The batch has " + rows + " rows. Send 1 to " + PushRequest.MOST_ROWS + ", or a file for more.");
        }
        return push(caller, request, loaders.of(request.kind()));
    }

    private static Uni<FactsPushPayload> refused(String path, String message) {
        return Uni.createFrom().item(FactsPushPayload.refused(path, message, ErrorCode.BAD_USER_INPUT));
    }

    private <R> Uni<FactsPushPayload> push(Caller caller, PushRequest request, FactLoader<R> loader) {
        FactWriting<R> facts = new FactWriting<>(loader, lock, erased);
        return transaction.carryOut(connection -> facts.take(connection)
                .chain(() -> claim(connection, caller, request))
                .chain(claimed -> claimed
                        ? load(connection, request, facts).call(payload -> record(connection, caller, request, payload))
                        : replay(connection, caller, request)));
    }

    private Uni<Boolean> claim(SqlConnection connection, Caller caller, PushRequest request) {
        return connection
                .preparedQuery(PushSql.CLAIM)
                .execute(Tuple.tuple()
                        .addString(caller.actor())
                        .addString(request.idempotencyKey())
                        .addString(request.kind().name())
                        .addBuffer(Buffer.buffer(request.hash()))
                        .addOffsetDateTime(clock.now().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    private static Uni<FactsPushPayload> replay(SqlConnection connection, Caller caller, PushRequest request) {
        return connection
                .preparedQuery(PushSql.FIND)
                .execute(Tuple.of(caller.actor(), request.idempotencyKey()))
                .map(rows -> {
                    Row kept = rows.iterator().next();
                    return Arrays.equals(kept.getBuffer("body_hash").getBytes(), request.hash())
                            ? FactsPushPayload.replay(kept.getJsonObject("answer"))
                            : FactsPushPayload.refused(
                                    "input.idempotencyKey",
                                    "Another batch was sent under the key \"" + request.idempotencyKey()
                                            + "\". Give each batch a key of its own, and send it again only unchanged.",
                                    ErrorCode.CONFLICT);
                });
    }

    private static Uni<Void> record(
            SqlConnection connection, Caller caller, PushRequest request, FactsPushPayload payload) {
        JsonObject answer = payload.json();
        return connection
                .preparedQuery(PushSql.RECORD_ANSWER)
                .execute(Tuple.tuple()
                        .addString(caller.actor())
                        .addString(request.idempotencyKey())
                        .addJsonObject(answer))
                .replaceWithVoid();
    }

    private <R> Uni<FactsPushPayload> load(SqlConnection connection, PushRequest request, FactWriting<R> facts) {
        ReadingRules rules =
                new ReadingRules(calendar.zone(), false, minorUnits, BatchChannel.of(request.channel(), config), false);
        PushBatch<R> batch = new PushBatch<>(facts.loader(), place -> "input." + request.list() + "." + place)
                .read(request.rows(), rules);
        PushBatch<OrderItemRow> lines = PushedItems.read(items, request, rules, batch::isSound);
        return new AtomicWriter<>(connection, facts)
                .write(batch.sound())
                .invoke(batch::refuse)
                .chain(ofRows -> new AtomicWriter<>(connection, new FactWriting<>(items, lock, erased))
                        .write(lines.sound())
                        .invoke(lines::refuse)
                        .map(ofLines -> payload(ofRows.plus(ofLines), batch, lines)));
    }

    private static FactsPushPayload payload(LoadResult result, PushBatch<?> batch, PushBatch<?> lines) {
        List<UserError> errors = new ArrayList<>(batch.errors());
        errors.addAll(lines.errors());
        return new FactsPushPayload(
                result.inserted(),
                result.changed(),
                result.unchanged() + batch.superseded(),
                batch.failed() + lines.failed(),
                false,
                errors);
    }
}
