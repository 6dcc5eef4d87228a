package io.dangol.customer;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A change of membership tier as a channel reported it. */
@Description("A change of membership tier (등급 변경) as a channel reported it.")
public record TierChange(
        @NonNull @Description("The tier from then on.") String tier,
        @NonNull @Description("When it changed.") OffsetDateTime changedAt) {}
