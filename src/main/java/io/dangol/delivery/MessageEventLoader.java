package io.dangol.delivery;

import io.dangol.intake.CellProblem;
import io.dangol.intake.Column;
import io.dangol.intake.FactKind;
import io.dangol.intake.FactLoader;
import io.dangol.intake.FactValues;
import io.dangol.intake.LoadResult;
import io.dangol.intake.References;
import io.dangol.intake.RefusedRow;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes in what became of campaign messages. */
@ApplicationScoped
class MessageEventLoader implements FactLoader<MessageEventRow> {
    private final References references;
    private final BusinessClock clock;

    MessageEventLoader(References references, BusinessClock clock) {
        this.references = references;
        this.clock = clock;
    }

    @Override
    public FactKind kind() {
        return FactKind.CAMPAIGN_EVENT;
    }

    @Override
    public List<MessageEventField> fields() {
        return List.of(MessageEventField.values());
    }

    @Override
    public MessageEventRow parse(FactValues values) {
        return MessageEventReader.read(values);
    }

    @Override
    public Object key(MessageEventRow row) {
        return new MessageEventRow.Key(row.campaign(), row.kind(), row.externalId());
    }

    @Override
    public Uni<LoadResult> load(SqlConnection connection, List<MessageEventRow> rows) {
        String[] named =
                rows.stream().map(MessageEventRow::campaign).distinct().sorted().toArray(String[]::new);
        return connection
                .preparedQuery(MessageEventSql.KNOWN_CAMPAIGNS)
                .execute(Tuple.of((Object) named))
                .chain(known -> {
                    Set<String> keys = new HashSet<>();
                    known.forEach(row -> keys.add(row.getString(0)));
                    List<MessageEventRow> sound = rows.stream()
                            .filter(row -> keys.contains(row.campaign()))
                            .toList();
                    return write(connection, sound).map(written -> written.plus(refused(rows, keys)));
                });
    }

    private Uni<LoadResult> write(SqlConnection connection, List<MessageEventRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(LoadResult.NONE);
        }
        return references
                .channels(connection, rows.stream().map(row -> row.customer().channel()))
                .chain(() -> references.identities(connection, rows.stream().map(MessageEventRow::customer)))
                .chain(() -> connection.preparedQuery(MessageEventSql.LOAD).execute(values(rows)))
                .map(answer -> {
                    Row counts = answer.iterator().next();
                    return LoadResult.of(rows.size(), counts.getLong(0), counts.getLong(1));
                });
    }

    private static LoadResult refused(List<MessageEventRow> rows, Set<String> known) {
        List<RefusedRow> refused = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String campaign = rows.get(i).campaign();
            if (!known.contains(campaign)) {
                refused.add(new RefusedRow(
                        i,
                        new CellProblem(
                                MessageEventField.CAMPAIGN.column().name(),
                                campaign,
                                "is the key of no campaign",
                                "Create the campaign with campaignCreate first, or correct the key.")));
            }
        }
        return new LoadResult(0, 0, 0, refused);
    }

    private Tuple values(List<MessageEventRow> rows) {
        return Tuple.tuple()
                .addValue(Column.texts(rows, MessageEventRow::campaign))
                .addValue(Column.texts(rows, row -> row.customer().channel()))
                .addValue(Column.texts(rows, row -> row.customer().externalId()))
                .addValue(Column.texts(rows, row -> row.medium().name()))
                .addValue(Column.texts(rows, row -> row.kind().name()))
                .addValue(Column.times(rows, MessageEventRow::occurredAt))
                .addValue(Column.texts(rows, MessageEventRow::externalId))
                .addValue(clock.now().atOffset(ZoneOffset.UTC));
    }
}
