package io.dangol.audience;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Between so many and so many calendar days ago. */
@Input("DaysAgo")
@Description(
        "When something was, in calendar days of the brand's zone before today: 0 is today, {from: 90, to: 120} lies 90 to 120 days back. At least one end is given.")
public record DaysAgo(
        @Nullable @Description("The fewest days ago; null for today.")
        Integer from,

        @Nullable @Description("The most days ago; null for any time back.")
        Integer to) {
    void check(Checks at) {
        at.require(from != null || to != null, null, "Give from, to or both.")
                .days("from", from)
                .days("to", to)
                .require(
                        from == null || to == null || from <= to,
                        "from",
                        "from " + from + " is above to " + to + ". Days count backwards; swap them.");
    }

    /** Narrows the rows to those whose instant lies there, before the as-of instant. */
    Facts where(Facts facts, String instant, Asking asking) {
        return after(before(facts, instant, asking), instant, asking);
    }

    /** Demands a row there, and leaves all before the as-of instant to be shown. */
    Facts fits(Facts facts, String instant, Asking asking) {
        facts.where(instant + " < ?::timestamptz", asking.now());
        if (!untilNow()) {
            facts.fits(instant + " < ?::timestamptz", end(asking));
        }
        return to == null ? facts : facts.fits(instant + " >= ?::timestamptz", asking.startDaysAgo(to));
    }

    /** Not later than the fewest days ago. */
    Facts before(Facts facts, String instant, Asking asking) {
        return facts.where(instant + " < ?::timestamptz", end(asking));
    }

    private Facts after(Facts facts, String instant, Asking asking) {
        return to == null ? facts : facts.where(instant + " >= ?::timestamptz", asking.startDaysAgo(to));
    }

    /** The first instant too late. */
    OffsetDateTime end(Asking asking) {
        if (from == null || from == 0) {
            return asking.now();
        }
        return asking.startDaysAgo(from - 1);
    }

    boolean untilNow() {
        return from == null || from == 0;
    }
}
