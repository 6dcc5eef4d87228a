package io.dangol.playbook;

import io.dangol.campaign.CampaignMedium;
import io.dangol.lifecycle.LifecycleStage;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actions with their state. */
@ApplicationScoped
class PlaybookCells {
    private final Pool pool;

    PlaybookCells(Pool pool) {
        this.pool = pool;
    }

    /** In the playbook's order. */
    Uni<List<PlaybookCell>> all() {
        return pool.preparedQuery(PlaybookSql.ALL).execute().map(rows -> Rows.list(rows, PlaybookCells::cell));
    }

    Uni<@Nullable PlaybookCell> find(long key) {
        return pool.preparedQuery(PlaybookSql.BY_KEYS)
                .execute(Tuple.of((Object) new Long[] {key}))
                .map(rows -> rows.rowCount() == 0 ? null : cell(rows.iterator().next()));
    }

    /** Keys of the campaigns that are linked or address the action's audience, the newest first, by action. */
    Uni<Map<Long, List<Long>>> campaigns(Long[] cells) {
        return pool.preparedQuery(PlaybookSql.CAMPAIGNS)
                .execute(Tuple.of((Object) cells))
                .map(rows -> Rows.grouped(rows, "cell_id", row -> row.getLong("campaign_id")));
    }

    private static PlaybookCell cell(Row row) {
        String stage = row.getString("stage");
        GoldenTime goldenTime = new GoldenTime(
                GoldenTimeAnchor.valueOf(row.getString("anchor")),
                row.getInteger("from_days"),
                row.getInteger("to_days"));
        return new PlaybookCell(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("name_ko"),
                stage == null ? null : LifecycleStage.valueOf(stage),
                PlaybookPurpose.valueOf(row.getString("purpose")),
                row.getString("strategy"),
                goldenTime,
                CampaignMedium.valueOf(row.getString("medium")),
                row.getString("offer"),
                row.getShort("tier"),
                new GoldenWindow(goldenTime, row.getInteger("active_days")).in(row.getString("definition_text")),
                state(row),
                row.getLong("audience_id"));
    }

    private static PlaybookState state(Row row) {
        if (row.getBoolean("automated")) {
            return PlaybookState.AUTOMATED;
        }
        return row.getBoolean("running") || row.getBoolean("scheduled")
                ? PlaybookState.MANUAL
                : PlaybookState.NOT_RUNNING;
    }
}
