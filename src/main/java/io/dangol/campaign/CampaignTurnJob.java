package io.dangol.campaign;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Looks whether a campaign's day has come. */
class CampaignTurnJob {
    private final CampaignTurns turns;

    CampaignTurnJob(CampaignTurns turns) {
        this.turns = turns;
    }

    @Scheduled(every = "${dangol.campaign.turns:5m}", identity = "campaign-turns")
    Uni<Void> take() {
        return turns.takeByRun();
    }
}
