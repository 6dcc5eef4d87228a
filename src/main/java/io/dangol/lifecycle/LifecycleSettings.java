package io.dangol.lifecycle;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Where the stages begin and end. */
@Description("Where the lifecycle stages begin and end. Each change is a version of its own; the last one is in force.")
public record LifecycleSettings(
        @Description("The version.") int version,

        @Description("NEW ends so many days after the first order.")
        int newDays,

        @Description("NEW ends with this order.") int newOrders,

        @Description("The active window: without an order for more days than this a customer is DORMANT.")
        int activeDays,

        @Description("LOYAL takes so many orders within 12 months.")
        int loyalOrders,

        @Description("RESURRECTED ends with this order since the dormancy; the order that ended it is the first.")
        int returningOrders,

        @NonNull @Description("Who set them.") String author,
        @NonNull @Description("Since when they are set.") OffsetDateTime createdAt) {}
