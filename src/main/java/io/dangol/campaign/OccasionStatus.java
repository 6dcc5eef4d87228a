package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;

/** What became of an occasion. Stored by name. */
@Description("What became of an occasion.")
public enum OccasionStatus {
    @Description("People were looked for, and entered if there were any; at a golden time until the day ended.")
    ENTERED,
    @Description(
            "Passed over: it was missed, because nothing ran or the campaign was paused, and a later one had come or more than"
                    + " 24 hours had passed.")
    SKIPPED
}
