package io.dangol.playbook;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.audience.Audience;
import io.dangol.audience.AudienceCatalog;
import io.dangol.audience.AudienceCreateInput;
import io.dangol.audience.AudienceDefinition;
import io.dangol.audience.AudienceDefinitions;
import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignCatalog;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes actions, and stores their audiences. */
@ApplicationScoped
class PlaybookEditing {
    private final Pool pool;
    private final PlaybookCells cells;
    private final AudienceCatalog audiences;
    private final AudienceDefinitions definitions;
    private final CampaignCatalog campaigns;
    private final Audit audit;
    private final BusinessClock clock;

    PlaybookEditing(
            Pool pool,
            PlaybookCells cells,
            AudienceCatalog audiences,
            AudienceDefinitions definitions,
            CampaignCatalog campaigns,
            Audit audit,
            BusinessClock clock) {
        this.pool = pool;
        this.cells = cells;
        this.audiences = audiences;
        this.definitions = definitions;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws DangolException with NOT_FOUND naming what is not there, or BAD_USER_INPUT for a window that ends first */
    Uni<PlaybookCell> change(PlaybookCellUpdateInput input, Caller by) {
        long key = GlobalId.key(PlaybookCell.TYPE, input.id());
        Long audience = input.audienceId() == null ? null : (Long) GlobalId.key(Audience.TYPE, input.audienceId());
        List<Long> linked = input.campaignIds() == null
                ? null
                : input.campaignIds().stream()
                        .map(id -> GlobalId.key(Campaign.TYPE, id))
                        .toList();
        return get(key).invoke(cell -> requireWindow(cell, input))
                .call(() -> requireAudience(audience))
                .call(() -> requireCampaigns(linked))
                .chain(() -> pool.withTransaction(transaction -> write(transaction, key, input, audience, linked, by)))
                .chain(() -> get(key));
    }

    /** Stores the definition of an action as an audience that is refreshed every day, and links it. */
    Uni<PlaybookCell> storeAudience(long key, Caller by) {
        return get(key).chain(cell -> definitions.create(
                        new AudienceCreateInput(
                                cell.name(), cell.strategy(), true, AudienceDefinition.parse(cell.definition())),
                        by))
                .chain(audience -> pool.withTransaction(
                        transaction -> write(transaction, key, NOTHING_ELSE, audience.key(), null, by)))
                .chain(() -> get(key));
    }

    private static final PlaybookCellUpdateInput NOTHING_ELSE =
            new PlaybookCellUpdateInput("", null, null, null, null, null, null, null, null);

    private Uni<PlaybookCell> get(long key) {
        return cells.find(key)
                .onItem()
                .ifNull()
                .failWith(() -> DangolException.notFound(
                        "There is no action of the playbook with the id. Use an id that playbook returned."));
    }

    private static void requireWindow(PlaybookCell cell, PlaybookCellUpdateInput input) {
        int from = input.fromDays() == null ? cell.goldenTime().fromDays() : input.fromDays();
        int to = input.toDays() == null ? cell.goldenTime().toDays() : input.toDays();
        if (from > to) {
            throw DangolException.badInput(
                    "fromDays " + from + " is after toDays " + to + ". Give a window that begins before it ends.");
        }
    }

    private Uni<Void> requireAudience(@Nullable Long key) {
        return key == null
                ? Uni.createFrom().voidItem()
                : audiences
                        .find(key)
                        .onItem()
                        .ifNull()
                        .failWith(() -> DangolException.notFound(
                                "There is no audience with the audienceId. Use an id that audiences returned."))
                        .replaceWithVoid();
    }

    private Uni<Void> requireCampaigns(@Nullable List<Long> keys) {
        return keys == null
                ? Uni.createFrom().voidItem()
                : campaigns
                        .byIds(keys)
                        .invoke(found -> {
                            if (!found.keySet().containsAll(keys)) {
                                throw DangolException.notFound("There is no campaign with one of the campaignIds."
                                        + " Use ids that campaigns returned.");
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Void> write(
            SqlConnection transaction,
            long key,
            PlaybookCellUpdateInput input,
            @Nullable Long audience,
            @Nullable List<Long> linked,
            Caller by) {
        Tuple values = Tuple.tuple()
                .addLong(key)
                .addString(input.strategy())
                .addString(input.offer())
                .addString(input.medium() == null ? null : input.medium().name())
                .addInteger(input.fromDays())
                .addInteger(input.toDays())
                .addInteger(input.tier())
                .addOffsetDateTime(clock.now().atOffset(ZoneOffset.UTC));
        JsonObject change = new JsonObject().put("audience", audience).put("campaigns", linked);
        return transaction
                .preparedQuery(PlaybookSql.CHANGE)
                .execute(values)
                .call(() -> audience == null
                        ? Uni.createFrom().voidItem()
                        : transaction.preparedQuery(PlaybookSql.LINK_AUDIENCE).execute(Tuple.of(key, audience)))
                .call(() -> linked == null ? Uni.createFrom().voidItem() : link(transaction, key, linked))
                .chain(() -> audit.record(
                        transaction, new AuditNote(by, "playbookCellUpdate", PlaybookCell.TYPE, key, change)));
    }

    private static Uni<Void> link(SqlConnection transaction, long key, List<Long> campaigns) {
        return transaction
                .preparedQuery(PlaybookSql.UNLINK)
                .execute(Tuple.of(key))
                .chain(() -> transaction
                        .preparedQuery(PlaybookSql.LINK)
                        .execute(Tuple.of(key, campaigns.toArray(Long[]::new))))
                .replaceWithVoid();
    }
}
