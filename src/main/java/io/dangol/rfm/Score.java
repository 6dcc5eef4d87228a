package io.dangol.rfm;

import io.dangol.shared.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A customer's figures and scores in the result in force. */
@Description("A customer's RFM figures and scores (RFM 점수) in the result in force.")
public record Score(
        @NonNull @Description("Orders before this instant were counted.")
        OffsetDateTime asOf,

        @NonNull @Description("Key of the segment the customer is in.")
        String segmentKey,

        @Nullable @Description("Recency (최근성): when the last counted order was placed; null without one.")
        OffsetDateTime lastOrderAt,

        @Nullable @Description("Whole calendar days of the brand's zone from the last counted order to the as-of day.")
        Integer recencyDays,

        @Description("Frequency (빈도): counted orders within the 12 months before.")
        int orders12,

        @NonNull @Description("What was paid for them, net of discounts and refunds.")
        Money spent12,

        @Nullable @Description(
                "Monetary value (객단가): spent12 ÷ orders12, rounded to the currency's unit; null without an order in the"
                        + " 12 months. Segments compare it unrounded.")
        Money averageOrderValue,

        @Description("Counted orders of all time.") int ordersTotal,

        @NonNull @Description("What was paid for them.") Money spentTotal,

        @Nullable @Description(
                "1 to 5, 5 for the most recent: by the quintile cuts of the run over the days since the last order.")
        Integer recencyScore,

        @Nullable @Description("1 to 5, 5 for the most: by the quintile cuts of the run over all orders.")
        Integer frequencyScore,

        @Nullable @Description("1 to 5, 5 for the most: by the quintile cuts of the run over all that was spent.")
        Integer monetaryScore,

        @Nullable @Description("The next day on which the calendar alone may change the figures; null when it never will.")
        LocalDate nextChangeOn) {}
