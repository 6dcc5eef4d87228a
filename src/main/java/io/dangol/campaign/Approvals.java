package io.dangol.campaign;

import io.dangol.access.Caller;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Approvals of campaigns: given by somebody else than who planned, taken back by every change, demanded at the launch. */
@ApplicationScoped
class Approvals {
    private final Pool pool;
    private final CampaignRepository campaigns;
    private final CampaignTrail trail;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    Approvals(
            Pool pool,
            CampaignRepository campaigns,
            CampaignTrail trail,
            BusinessCalendar calendar,
            BusinessClock clock) {
        this.pool = pool;
        this.campaigns = campaigns;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Where each of the campaigns stands. */
    Uni<Map<Long, CampaignApproval>> of(Long[] keys) {
        return pool.preparedQuery(ApprovalSql.OF_CAMPAIGNS)
                .execute(Tuple.of((Object) keys))
                .map(rows -> Rows.byKey(rows, "id", this::approval));
    }

    /**
     * Approves the plan as it was looked at, in the caller's session.
     *
     * @throws DangolException with CONFLICT when the campaign began, the caller changed it last, or it is not what was looked
     *     at any more
     */
    Uni<CampaignEntity> give(CampaignEntity entity, String revision, Caller by) {
        if (!entity.state().open()) {
            throw DangolException.conflict("The campaign is " + entity.status
                    + " and needs no approval any more; only a DRAFT or SCHEDULED one can be approved.");
        }
        if (by.actor().equals(entity.editedBy)) {
            throw DangolException.conflict("You, " + by.actor()
                    + ", changed this plan last. Ask another marketer to look at it and to approve it.");
        }
        return revision(entity).chain(now -> {
            if (!now.equals(revision)) {
                throw DangolException.conflict(
                                "The revision \"" + revision + "\" is not what stands now: the plan, a wording or an"
                                        + " audience was changed. Look at the campaign again and approve revision \""
                                        + now + "\".")
                        .at("input.revision");
            }
            return approved(entity, by);
        });
    }

    private Uni<String> revision(CampaignEntity entity) {
        return campaigns
                .getSession()
                .chain(session -> session.createNativeQuery(ApprovalSql.REVISION_OF, String.class)
                        .setParameter(1, entity.rowId())
                        .getSingleResult());
    }

    private Uni<CampaignEntity> approved(CampaignEntity entity, Caller by) {
        entity.approvedBy = by.actor();
        entity.approvedAt = CampaignEntity.utc(clock.now());
        entity.updatedAt = entity.approvedAt;
        return trail.approved(by, entity).replaceWith(entity);
    }

    /** Takes note of who changed the plan. */
    static CampaignEntity edited(CampaignEntity entity, Caller by) {
        entity.editedBy = by.actor();
        entity.approvedBy = null;
        entity.approvedAt = null;
        return entity;
    }

    /** Takes an approval back when a plan that is not launched changes, in the caller's session. */
    Uni<Void> takeBack(CampaignEntity entity, boolean changed, Caller by) {
        String approver = entity.approvedBy;
        if (!changed || !entity.state().open()) {
            return Uni.createFrom().voidItem();
        }
        edited(entity, by);
        return approver == null ? Uni.createFrom().voidItem() : trail.approvalTakenBack(by, entity, approver);
    }

    /**
     * Refuses a launch that lacks the approval that the brand demands, in the caller's session. How many will be written to is
     * not known of a campaign that is scheduled, or whose members enter over time: it is taken for large.
     *
     * @throws DangolException (as a failure) with CONFLICT
     */
    Uni<Void> demand(CampaignEntity entity) {
        return campaigns
                .getSession()
                .chain(session -> session.createNativeQuery(ApprovalSql.DEMANDED, Object[].class)
                        .setParameter(1, entity.rowId())
                        .getSingleResultOrNull())
                .invoke(rule -> {
                    if (rule != null) {
                        demand(entity, ((Number) rule[0]).intValue(), (String) rule[1], recipients(entity));
                    }
                })
                .replaceWithVoid();
    }

    private static @Nullable Integer recipients(CampaignEntity entity) {
        Integer audience = entity.audienceSize;
        Integer heldOut = entity.holdoutSize;
        return audience == null || audience == 0 || heldOut == null ? null : (Integer) (audience - heldOut);
    }

    private static void demand(
            CampaignEntity entity, int above, @Nullable String changed, @Nullable Integer recipients) {
        if (recipients != null && recipients <= above) {
            return;
        }
        String remedy =
                ": ask another marketer than " + entity.editedBy + " for campaignApprove, then launch it again.";
        if (entity.approvedBy == null) {
            throw DangolException.conflict((recipients == null
                            ? "How many people the campaign will write to is not known yet, so it needs an approval"
                            : "The campaign would write to " + recipients + " people, and above " + above
                                    + " it needs an approval")
                    + remedy);
        }
        if (changed != null) {
            throw DangolException.conflict("The campaign was approved, and " + changed + " was changed since" + remedy);
        }
    }

    private CampaignApproval approval(Row row) {
        String by = row.getString("approved_by");
        String changed = row.getString("changed");
        return new CampaignApproval(
                by == null ? ApprovalState.NOT_GIVEN : changed == null ? ApprovalState.GIVEN : ApprovalState.OUTDATED,
                row.getString("revision"),
                by,
                by == null
                        ? null
                        : calendar.local(Objects.requireNonNull(row.getOffsetDateTime("approved_at"))
                                .toInstant()),
                changed,
                row.getString("edited_by"),
                row.getInteger("above"));
    }
}
