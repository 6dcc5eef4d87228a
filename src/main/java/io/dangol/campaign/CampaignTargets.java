package io.dangol.campaign;

import io.dangol.audience.Audience;
import io.dangol.audience.AudienceCatalog;
import io.dangol.audience.AudienceSnapshot;
import io.dangol.audience.AudienceSnapshots;
import io.dangol.shared.Rows;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The audiences that campaigns address and leave out: checked while planned, fixed at the launch. */
@ApplicationScoped
class CampaignTargets {
    private static final int MOST_EXCLUSIONS = 20;

    private final Pool pool;
    private final AudienceCatalog catalog;
    private final AudienceSnapshots snapshots;
    private final CampaignExclusionRepository exclusions;

    CampaignTargets(
            Pool pool, AudienceCatalog catalog, AudienceSnapshots snapshots, CampaignExclusionRepository exclusions) {
        this.pool = pool;
        this.catalog = catalog;
        this.snapshots = snapshots;
        this.exclusions = exclusions;
    }

    /** What is wrong with the audiences of the plan. Reads outside of any session. */
    Uni<List<UserError>> complaints(CampaignPlan plan) {
        Long[] named = Stream.concat(Stream.ofNullable(plan.reach().audience()), plan.reach().exclusions().stream())
                .distinct()
                .toArray(Long[]::new);
        return catalog.byKeys(named).map(found -> complaints(plan, found));
    }

    private static List<UserError> complaints(CampaignPlan plan, Map<Long, Audience> found) {
        List<UserError> errors = new ArrayList<>();
        if (plan.reach().audience() != null && !found.containsKey(plan.reach().audience())) {
            errors.add(unknown("input.audience"));
        }
        if (plan.reach().exclusions().size() > MOST_EXCLUSIONS) {
            errors.add(UserError.at(
                    "input.exclusions",
                    "There are " + plan.reach().exclusions().size() + " exclusions. Give at most " + MOST_EXCLUSIONS
                            + "; an audience can join several."));
        }
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < plan.reach().exclusions().size(); i++) {
            long each = plan.reach().exclusions().get(i);
            if (!found.containsKey(each)) {
                errors.add(unknown("input.exclusions." + i));
            } else if (!seen.add(each)) {
                errors.add(UserError.at("input.exclusions." + i, "The same audience stands twice. Keep it once."));
            }
        }
        return errors;
    }

    private static UserError unknown(String path) {
        return UserError.at(path, "There is no such audience. Use the id of an audience as a query returned it.");
    }

    /** Fixes who is in the campaign's audiences as of the instant, in the caller's session. */
    Uni<Void> fix(CampaignEntity entity, Instant asOf) {
        Uni<Void> target = entity.audience == null
                ? Uni.createFrom().voidItem()
                : snapshots
                        .take(entity.audience, asOf)
                        .invoke(taken -> entity.audienceSnapshot = taken.key())
                        .replaceWithVoid();
        return target.chain(() -> exclusions.of(entity.rowId()))
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> snapshots.take(row.audience, asOf).invoke(taken -> fix(row, taken)))
                        .collect()
                        .asList())
                .chain(exclusions::flush);
    }

    private static void fix(CampaignExclusionEntity row, AudienceSnapshot taken) {
        row.snapshot = taken.key();
        // Counted when the members are drawn.
        row.removed = 0;
    }

    /** The audiences of campaigns by key. */
    Uni<Map<Long, Audience>> audiences(Long[] keys) {
        return catalog.byKeys(keys);
    }

    /** What each of the campaigns leaves out, in the order of the plan. */
    Uni<Map<Long, List<CampaignExclusion>>> exclusions(Long[] campaigns) {
        return pool.preparedQuery(CampaignSql.EXCLUSIONS)
                .execute(Tuple.of((Object) campaigns))
                .chain(rows -> catalog.byKeys(
                                Rows.givenKeys(Rows.list(rows, row -> row), row -> row.getLong("audience_id")))
                        .map(found -> Rows.grouped(
                                rows,
                                "campaign_id",
                                row -> new CampaignExclusion(
                                        found.get(row.getLong("audience_id")), row.getInteger("removed")))));
    }
}
