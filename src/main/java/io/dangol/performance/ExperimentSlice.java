package io.dangol.performance;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A part of an experiment's members. */
@Description("A part of an experiment's members, by what they were at the launch.")
public record ExperimentSlice(
        @NonNull @Description(
                "The segment's key, or the discount band: FULL_PRICE_ONLY, SOMETIMES_DISCOUNT, MOSTLY_DISCOUNT (at least half of the orders), DISCOUNT_ONLY, NEVER_ORDERED.")
        String key,

        @NonNull @Description("Customers in it, all arms together.")
        int customers,

        @NonNull @Description("Each metric of each treated arm against the control, within the slice.")
        List<@NonNull ExperimentEstimate> estimates) {}
