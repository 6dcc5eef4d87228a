package io.dangol.lifecycle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The stage a customer is in. */
@Description("The stage a customer is in, as of the result in force.")
public record CustomerStage(
        @NonNull @Description("The stage.") LifecycleStage stage,

        @NonNull @Description("Orders before this instant were counted.")
        OffsetDateTime asOf,

        @NonNull @Description("Since when the customer is in it, as runs saw it.")
        OffsetDateTime since,

        @Description("Counted orders of all time.") int orders,

        @Nullable @Description("When the last counted order was placed.")
        OffsetDateTime lastOrderAt,

        @Nullable @Description("Orders since the customer came back from dormancy; null for who was never dormant.")
        Integer ordersSinceReturn,

        @Nullable @Description("The next day on which the calendar alone may change the stage; null when it never will.")
        LocalDate nextChangeOn) {}
