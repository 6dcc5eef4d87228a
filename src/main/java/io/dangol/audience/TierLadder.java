package io.dangol.audience;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What earns a membership tier. */
@Description(
        "What earns a membership tier (등급 기준). Dangol moves nobody by it: tiers are what channels report. It tells who is about to move. Each change is a version of its own; the last one is in force.")
public record TierLadder(
        @Description("The version.") int version,

        @Description("Orders within so many calendar months count towards a tier.")
        int months,

        @NonNull @Description("The tiers, the lowest first.")
        List<@NonNull TierStep> steps,

        @NonNull @Description("Who set it.") String author,
        @NonNull @Description("Since when it is set.") OffsetDateTime createdAt) {}
