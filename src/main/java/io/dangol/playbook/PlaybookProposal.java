package io.dangol.playbook;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What to do next. */
@Description("What to do next: an action with how many customers it would reach today.")
public record PlaybookProposal(
        @NonNull @Description("The action, with its window, channel and offer.")
        PlaybookCell cell,

        @Description("How many customers it is for today, within the stage or segment that was asked for.")
        int customers,

        @NonNull @Description("The instant of the count.") OffsetDateTime asOf) {}
