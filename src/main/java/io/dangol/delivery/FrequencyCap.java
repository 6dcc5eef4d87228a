package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** How much advertising one person gets at most. */
@Description("How much advertising one person gets at most (발송 빈도 제한).")
public record FrequencyCap(
        @Nullable @Description("The medium it limits; null for all media together.")
        CampaignMedium medium,

        @Description("So many messages at most.") int most,
        @Description("Within so many times 24 hours.") int days) {
    /** Whether one more by the medium would be too much. */
    boolean reached(CampaignMedium by, List<Contact> contacts, Instant now) {
        Instant since = now.minus(Duration.ofDays(days));
        return (medium == null || medium == by)
                && contacts.stream()
                                .filter(contact -> medium == null || contact.medium() == medium)
                                .filter(contact -> contact.at().isAfter(since))
                                .count()
                        >= most;
    }
}
