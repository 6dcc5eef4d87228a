package io.dangol.campaign;

import io.dangol.access.Caller;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.Sessions;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Commands to campaigns. A refusal is part of the answer: the payload's userErrors say why nothing changed. Each command
 * is one transaction, and leaves its trace in the audit trail.
 */
@ApplicationScoped
public class Campaigns {
    private final Sessions sessions;
    private final CampaignRepository repository;
    private final PlanStore plans;
    private final Audiences audiences;
    private final PlannedMessages messages;
    private final CampaignTrail trail;
    private final Approvals approvals;
    private final CampaignAnswers answers;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    Campaigns(
            Sessions sessions,
            CampaignRepository repository,
            PlanStore plans,
            Audiences audiences,
            PlannedMessages messages,
            CampaignTrail trail,
            Approvals approvals,
            CampaignAnswers answers,
            BusinessCalendar calendar,
            BusinessClock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.plans = plans;
        this.audiences = audiences;
        this.messages = messages;
        this.trail = trail;
        this.approvals = approvals;
        this.answers = answers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Writes down a new campaign as DRAFT. */
    public Uni<CampaignPayload> create(CampaignPlan plan, Caller by) {
        return plans.complaints(plan)
                .chain(complaints -> complaints.isEmpty()
                        ? answers.to(sessions.write(
                                () -> plans.write(Approvals.edited(new CampaignEntity(), by), plan, clock.now())
                                        .call(entity -> trail.planned(by, "campaignCreate", entity, null, plan))))
                        : Uni.createFrom().item(CampaignPayload.refused(complaints)));
    }

    /**
     * Changes the plan. Once the campaign has begun only its words may change: what was promised stays promised.
     *
     * @param version the version that the change is based on
     */
    public Uni<CampaignPayload> revise(long id, int version, UnaryOperator<CampaignPlan> change, Caller by) {
        return sessions.read(() -> repository.findById(id).chain(entity -> plans.read(known(entity))))
                .chain(current -> plans.complaints(change.apply(current)))
                .chain(complaints -> complaints.isEmpty()
                        ? answers.to(
                                sessions.write(() -> locked(id, version).chain(entity -> write(entity, change, by))))
                        : Uni.createFrom().item(CampaignPayload.refused(complaints)))
                .onFailure(DangolException.class)
                .recoverWithItem(CampaignAnswers::refusal);
    }

    private Uni<CampaignEntity> write(CampaignEntity entity, UnaryOperator<CampaignPlan> change, Caller by) {
        return plans.read(entity).chain(current -> {
            CampaignPlan revised = change.apply(current);
            PlanStore.refuseBrokenPromise(entity.state(), current, revised);
            return approvals
                    .takeBack(entity, !revised.equals(current), by)
                    .chain(() -> plans.write(entity, revised, clock.now()))
                    .call(written -> trail.planned(by, "campaignUpdate", written, current, revised));
        });
    }

    /**
     * Begins the campaign and fixes its audience, or schedules it when its first day is still to come. Of several who
     * launch it at once one does; the others are told.
     *
     * @param audienceAsOf as of when members are taken and counted from, for campaigns that began in the past; null for
     *     now
     */
    public Uni<CampaignPayload> launch(long id, @Nullable Integer version, @Nullable Instant audienceAsOf, Caller by) {
        Instant now = clock.now();
        if (audienceAsOf != null && audienceAsOf.isAfter(now)) {
            return Uni.createFrom()
                    .item(CampaignPayload.refused(List.of(UserError.at(
                            "input.audienceOn", "audienceOn lies ahead. Give a day that has come, or leave it out."))));
        }
        return answers.to(sessions.write(() -> locked(id, version).chain(entity -> {
            boolean early = audienceAsOf == null && entity.startsOn.isAfter(calendar.dayOf(now));
            return early ? schedule(entity, by) : begin(entity, audienceAsOf == null ? now : audienceAsOf, by);
        })));
    }

    /** Begins the campaign now, whatever its first day. */
    Uni<CampaignPayload> begin(long id, Caller by) {
        return answers.to(sessions.write(() -> locked(id, null).chain(entity -> begin(entity, clock.now(), by))));
    }

    /** Approves the plan as it stands at the version. */
    Uni<CampaignPayload> approve(long id, String revision, Caller by) {
        return answers.to(sessions.write(() -> locked(id, null).chain(entity -> approvals.give(entity, revision, by))));
    }

    public Uni<CampaignPayload> pause(long id, @Nullable Integer version, Caller by) {
        return move(id, version, "campaignPause", state -> state.pause(clock.now()), by);
    }

    public Uni<CampaignPayload> resume(long id, @Nullable Integer version, Caller by) {
        return move(id, version, "campaignResume", CampaignState::resume, by);
    }

    /** Ends the campaign before its last day. */
    public Uni<CampaignPayload> complete(long id, @Nullable Integer version, Caller by) {
        return move(id, version, "campaignComplete", state -> state.complete(clock.now()), by);
    }

    /** Ends the campaign whose last day is over, as of that day's end. */
    Uni<CampaignPayload> completeByPeriod(long id, LocalDate lastDay) {
        Instant end = calendar.startOf(lastDay.plusDays(1));
        return move(id, null, "campaignComplete", state -> state.complete(end), Caller.SYSTEM);
    }

    public Uni<CampaignPayload> cancel(long id, @Nullable Integer version, Caller by) {
        return move(id, version, "campaignCancel", state -> state.cancel(clock.now()), by);
    }

    private Uni<CampaignPayload> move(
            long id, @Nullable Integer version, String action, UnaryOperator<CampaignState> move, Caller by) {
        return answers.to(sessions.write(() -> locked(id, version)
                .invoke(entity -> become(entity, move.apply(entity.state())))
                .call(entity -> trail.moved(by, action, entity))));
    }

    private Uni<CampaignEntity> schedule(CampaignEntity entity, Caller by) {
        become(entity, entity.state().schedule());
        return approvals
                .demand(entity)
                .chain(() -> trail.moved(by, "campaignLaunch", entity))
                .replaceWith(entity);
    }

    private Uni<CampaignEntity> begin(CampaignEntity entity, Instant asOf, Caller by) {
        CampaignState begun = entity.state().begin(new CampaignState.Launch(asOf, asOf));
        return messages.pin(entity.rowId())
                .chain(() -> audiences.fix(entity, asOf))
                .invoke(() -> become(entity, begun))
                .call(() -> approvals.demand(entity))
                .call(() -> trail.moved(by, "campaignLaunch", entity));
    }

    private void become(CampaignEntity entity, CampaignState next) {
        entity.become(next);
        entity.updatedAt = CampaignEntity.utc(clock.now());
    }

    private Uni<CampaignEntity> locked(long id, @Nullable Integer version) {
        return repository.lock(id).map(entity -> {
            CampaignEntity found = known(entity);
            if (version != null && found.version != version) {
                throw DangolException.conflict("The campaign is at version " + found.version + ", not " + version
                        + ": somebody changed it meanwhile. Read it again and repeat the change.");
            }
            return found;
        });
    }

    static CampaignEntity known(@Nullable CampaignEntity entity) {
        if (entity == null) {
            throw DangolException.notFound(
                    "There is no such campaign. Use the id of a campaign as a query returned it.");
        }
        return entity;
    }
}
