package io.dangol.performance;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a brand goal stood at, as one run recorded it. */
@Description("What a brand goal stood at, as one run recorded it.")
public record BrandGoalResult(
        @Ignore long goalRowId,

        @NonNull @Description("Facts before this instant were counted.")
        OffsetDateTime asOf,

        @NonNull @Description("Customers of this year so far.")
        int observed,

        @NonNull @Description("Customers of last year up to the same day.")
        int former,

        @NonNull @Description("Customers of last year as a whole.")
        int formerTotal,

        @Nullable @Description("How many there are to be by the year's end; null for a growth over a year without customers.")
        Integer target,

        @Nullable @Description(
                "This year so far over last year up to the same day, 0.428 is 42.8 percent more (전년 대비); null without last year.")
        Double yearOnYear,

        @Nullable @Description("The target over the whole of last year; null without last year.")
        Double targetYearOnYear,

        @Nullable @Description(
                "How many there should be by now: the target in the share that last year had reached by the same day, or in the share of days without last year.")
        Integer expected,

        @Nullable @Description("Observed over expected: 1 is just on pace (진도율).")
        Double paceRatio,

        @NonNull @Description("What that says.") BrandGoalPace pace,
        @NonNull @Description("The same in words.") String words,

        @NonNull @Description("0 at first; grows when refunds or late facts corrected the result of the same day.")
        int revision,

        @Id @NonNull @Description("Id of the run that recorded it.")
        String runId) {}
