package io.dangol.lifecycle;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How the customers stand with the brand. */
@Description("How many customers stand where with the brand, as of the result in force.")
public record Lifecycle(
        @NonNull @Description("Orders before this instant were counted.")
        OffsetDateTime asOf,

        @Description("All customers.") int customers,

        @Nullable @Description(
                "Dormancy share (휴면율): DORMANT ÷ customers with an order, from 0 to 1; null without a customer with an order.")
        Double dormantShare,

        @NonNull @Description("Every stage with its size, from prospects to loyal customers and on to dormant ones.")
        List<@NonNull StageSize> stages) {}
