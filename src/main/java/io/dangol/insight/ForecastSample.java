package io.dangol.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buyers that models are fitted on. Times are in weeks, as in the models' sources.
 *
 * @param histories up to the as-of day
 * @param heldOut up to the first day held out, of the buyers known then; empty where too few days could be held out
 * @param heldOutFrom the first day held out
 * @param heldOutWeeks how long was held out
 * @param spends of the buyers who paid something
 * @param buyers how many buyers there are in all
 * @param rhythmDays median of all buyers' days between purchases; null without a second purchase
 */
record ForecastSample(
        Histories histories,
        List<HoldOut.Customer> heldOut,
        @Nullable LocalDate heldOutFrom,
        double heldOutWeeks,
        List<GammaGamma.Spend> spends,
        int buyers,
        @Nullable Double rhythmDays) {}
