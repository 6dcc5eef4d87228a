package io.dangol.campaign;

import io.dangol.access.Caller;
import io.dangol.job.RunKind;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Begins the campaigns whose first day has come, and ends those whose last day is over. */
@ApplicationScoped
public class CampaignTurns {
    private final Pool pool;
    private final Campaigns campaigns;
    private final CampaignCatalog catalog;
    private final Runs runs;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    CampaignTurns(
            Pool pool,
            Campaigns campaigns,
            CampaignCatalog catalog,
            Runs runs,
            BusinessCalendar calendar,
            BusinessClock clock) {
        this.pool = pool;
        this.campaigns = campaigns;
        this.catalog = catalog;
        this.runs = runs;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Takes the turns of today in a run, if there are any. */
    Uni<Void> takeByRun() {
        LocalDate today = calendar.dayOf(clock.now());
        return due(today)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : runs.runUnlessTaken(
                                RunRequest.exclusive(RunKind.CAMPAIGN_TURNS, RunTrigger.SCHEDULE),
                                run -> take(today).map(said -> String.join(" ", said))));
    }

    /** Takes the turns that are due as of the day, and says in a sentence what became of each. */
    public Uni<List<String>> take(LocalDate day) {
        return due(day).chain(due -> Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(this::turn)
                .collect()
                .asList());
    }

    private Uni<List<Row>> due(LocalDate day) {
        return pool.preparedQuery(CampaignSql.DUE)
                .execute(Tuple.of(day))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private Uni<String> turn(Row due) {
        long id = due.getLong("id");
        boolean begins = due.getString("status").equals(CampaignStatus.SCHEDULED.name());
        Uni<CampaignPayload> move = begins
                ? campaigns.begin(id, Caller.SYSTEM)
                : catalog.get(id).chain(campaign -> campaigns.completeByPeriod(id, campaign.endsOn()));
        return move.map(outcome -> said(due.getString("key"), begins, outcome));
    }

    private static String said(String key, boolean begins, CampaignPayload outcome) {
        if (outcome.campaign() == null) {
            return key + " could not " + (begins ? "begin" : "end") + ": "
                    + outcome.userErrors().stream()
                            .map(error -> error.message())
                            .collect(Collectors.joining(" "));
        }
        return key + (begins ? " began with " + outcome.campaign().audienceSize() + " members." : " ended.");
    }
}
