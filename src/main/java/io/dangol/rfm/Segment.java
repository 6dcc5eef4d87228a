package io.dangol.rfm;

import io.dangol.shared.Money;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A segment as it stands at an instant. */
@Description("A segment (세그먼트) as it stands at an instant: its size and what it buys.")
public record Segment(
        @Ignore SegmentationModel model,
        @Ignore boolean inForce,

        @NonNull @Description("The stable key, for example VIP; UNCLASSIFIED has orders but meets no rule, NO_ORDERS has "
                + "been scored before and has no counted order any more, or only one dated ahead.")
        String key,

        @NonNull @Description("English name.") String name,
        @NonNull @Description("Korean name.") String nameKo,

        @Nullable @Description("How a marketer reads it; null for UNCLASSIFIED and NO_ORDERS.")
        SegmentReading reading,

        @NonNull @Description("The instant of the evaluation: orders before it are counted.")
        OffsetDateTime asOf,

        @Description("How many customers are in it.") int customers,

        @Description("Share of the customers with any order, from 0 to 1; null for NO_ORDERS and without customers.")
        @Nullable Double share,

        @Description("Their counted orders within the 12 months before.")
        int orders12,

        @NonNull @Description("What they spent within these 12 months.")
        Money spent12,

        @Nullable @Description("spent12 ÷ orders12 (객단가), rounded to the currency's unit; null without an order.")
        Money averageOrderValue) {}
