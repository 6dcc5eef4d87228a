package io.dangol.campaign;

import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Questions about campaigns and their plans. */
@ApplicationScoped
public class CampaignCatalog {
    private final Pool pool;
    private final CampaignRows rows;

    CampaignCatalog(Pool pool, CampaignRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /** The campaign, or null when there is none with the row id. */
    public Uni<@Nullable Campaign> find(long id) {
        return byIds(List.of(id)).map(found -> found.get(id));
    }

    /** The campaign that must be there. */
    Uni<Campaign> get(long id) {
        return find(id).onItem().ifNull().failWith(() -> DangolException.notFound("There is no such campaign."));
    }

    /** The campaigns by row id. */
    public Uni<Map<Long, Campaign>> byIds(Collection<Long> ids) {
        return ask(CampaignSql.BY_IDS, ids)
                .map(found -> stream(found)
                        .map(rows::campaign)
                        .collect(Collectors.toMap(Campaign::rowId, Function.identity())));
    }

    /** The targets by row id. */
    public Uni<Map<Long, KpiTarget>> targetsByIds(Collection<Long> ids) {
        return ask(CampaignSql.TARGETS_BY_IDS, ids)
                .map(found -> stream(found)
                        .map(CampaignRows::target)
                        .collect(Collectors.toMap(KpiTarget::rowId, Function.identity())));
    }

    /** The targets of each of the campaigns, in the order of the plan. */
    public Uni<Map<Long, List<KpiTarget>>> targets(Collection<Long> campaigns) {
        return ask(CampaignSql.TARGETS, campaigns).map(found -> grouped(found, CampaignRows::target));
    }

    /** What each of the campaigns plans to spend. */
    public Uni<Map<Long, CampaignSpendingPlan>> spending(Collection<Long> campaigns) {
        return ask(CampaignSql.SPENDING, campaigns).map(found -> Rows.byKey(found, "id", CampaignRows::spending));
    }

    /** The channels of each of the campaigns, first choice first. */
    public Uni<Map<Long, List<CampaignChannel>>> channels(Collection<Long> campaigns) {
        return ask(CampaignSql.CHANNELS, campaigns).map(found -> grouped(found, CampaignRows::channel));
    }

    /** The variants of each of the campaigns, in the order of the plan. */
    public Uni<Map<Long, List<CampaignVariant>>> variants(Collection<Long> campaigns) {
        return ask(CampaignSql.VARIANTS, campaigns).map(found -> grouped(found, CampaignRows::variant));
    }

    Uni<Map<Long, List<Campaign>>> redesigns(Collection<Long> campaigns) {
        return ask(CampaignSql.REDESIGNS, campaigns)
                .map(found -> stream(found)
                        .map(rows::campaign)
                        .collect(
                                Collectors.groupingBy(redesign -> Objects.requireNonNull(redesign.redesignOfRowId()))));
    }

    Uni<Page<Campaign>> page(CampaignListing listing, PageRequest request) {
        boolean descending = listing.reverse() != request.backward();
        Cursor from = request.from();
        Tuple values = listing.filterValues()
                .addValue(from == null ? null : listing.sort().place(from))
                .addLong(from == null ? null : from.key())
                .addBoolean(descending)
                .addInteger(request.rowsToRead());
        return pool.preparedQuery(listing.sort().sql())
                .execute(values)
                .map(found -> stream(found).map(rows::campaign).toList())
                .map(found -> Page.of(request, found, listing::cursor));
    }

    Uni<Integer> count(CampaignListing listing) {
        return pool.preparedQuery(CampaignSql.COUNT)
                .execute(listing.filterValues())
                .map(found -> Math.toIntExact(found.iterator().next().getLong(0)));
    }

    private Uni<RowSet<Row>> ask(String sql, Collection<Long> ids) {
        return pool.preparedQuery(sql).execute(Tuple.of((Object) ids.toArray(Long[]::new)));
    }

    private static <T> Map<Long, List<T>> grouped(RowSet<Row> found, Function<Row, T> value) {
        return stream(found)
                .collect(Collectors.groupingBy(
                        row -> row.getLong("campaign_id"), Collectors.mapping(value, Collectors.toList())));
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false);
    }
}
