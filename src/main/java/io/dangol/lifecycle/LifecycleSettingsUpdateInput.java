package io.dangol.lifecycle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** New bounds of the stages. */
@Input("LifecycleSettingsUpdateInput")
@Description("New bounds of the stages. What is left out stays.")
public record LifecycleSettingsUpdateInput(
        @Nullable @Description("NEW ends so many days after the first order: 1 to 3650.")
        Integer newDays,

        @Nullable @Description("NEW ends with this order: 2 to 100.")
        Integer newOrders,

        @Nullable @Description("The active window in days: 1 to 3650.")
        Integer activeDays,

        @Nullable @Description("LOYAL takes so many orders within 12 months: 2 to 100.")
        Integer loyalOrders,

        @Nullable @Description("RESURRECTED ends with this order since the dormancy: 2 to 100.")
        Integer returningOrders) {}
