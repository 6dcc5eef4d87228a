package io.dangol.performance;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A part of an experiment's members. */
@Description("A part of an experiment's members, by what they were at the launch, or when they entered later.")
public record ExperimentSlice(
        @NonNull @Description(
                "The segment's key, NO_SEGMENT for who was not scored yet; or the name of a DiscountBand, NO_ORDERS for who had not ordered.")
        String key,

        @NonNull @Description("Customers in it, all arms together.")
        int customers,

        @NonNull @Description("Each metric of each treated arm against the control, within the slice.")
        List<@NonNull ExperimentEstimate> estimates) {}
