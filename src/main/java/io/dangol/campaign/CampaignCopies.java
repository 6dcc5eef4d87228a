package io.dangol.campaign;

import io.dangol.access.Caller;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes campaigns down again, to be improved. */
@ApplicationScoped
class CampaignCopies {
    private final Sessions sessions;
    private final CampaignRepository repository;
    private final PlanStore plans;
    private final Campaigns campaigns;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    CampaignCopies(
            Sessions sessions,
            CampaignRepository repository,
            PlanStore plans,
            Campaigns campaigns,
            BusinessCalendar calendar,
            BusinessClock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.plans = plans;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A new DRAFT with the whole plan of the campaign, which it redesigns. */
    Uni<CampaignPayload> copy(long id, CampaignCopy copy, Caller by) {
        return sessions.read(() -> repository.findById(id).chain(entity -> plans.read(Campaigns.known(entity))))
                .map(original -> copy.of(original, id, calendar.dayOf(clock.now())))
                .chain(plan -> campaigns.create(plan, by))
                .onFailure(DangolException.class)
                .recoverWithItem(CampaignAnswers::refusal);
    }
}
