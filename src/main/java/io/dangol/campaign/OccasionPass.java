package io.dangol.campaign;

import io.dangol.shared.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done about the occasions of a campaign that have come: passed over, or entered. */
public final class OccasionPass {
    private final RunningTrigger trigger;
    private final List<LocalDate> skipped;
    private final @Nullable LocalDate day;
    private final @Nullable Select entering;
    private final Instant now;

    /** @param entering the statement that enters people on the day; null together with the day when all came too long ago */
    OccasionPass(
            RunningTrigger trigger,
            List<LocalDate> skipped,
            @Nullable LocalDate day,
            @Nullable Select entering,
            Instant now) {
        this.trigger = trigger;
        this.skipped = skipped;
        this.day = day;
        this.entering = entering;
        this.now = now;
    }

    /** Row id of the campaign. */
    public long campaign() {
        return trigger.campaign();
    }

    /** Key of the campaign. */
    public String key() {
        return trigger.key();
    }

    /** When it is carried out: the instant of its entries. */
    public Instant now() {
        return now;
    }

    RunningTrigger trigger() {
        return trigger;
    }

    List<LocalDate> skipped() {
        return skipped;
    }

    @Nullable LocalDate day() {
        return day;
    }

    @Nullable Select entering() {
        return entering;
    }

    /** Whether a day of the calendar is entered once; a golden time is looked at again until the day ends. */
    boolean oncePerDay() {
        return trigger.schedule().trigger() instanceof CampaignTrigger.Recurring;
    }
}
