package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** When the last order was, in calendar months of the brand's zone; at least one end is given. */
@Description("When the last order was (R, 최근성), in calendar months of the brand's zone back from the as-of day.")
public record RecencyCondition(
        @Nullable @Description("The last order is on or after the same day this many months earlier.")
        Integer withinMonths,

        @Nullable @Description("The last order is before the same day this many months earlier: \"n months or more ago\".")
        Integer monthsAgo) {

    public boolean holds(Instant lastOrderAt, Instant asOf, BusinessCalendar calendar) {
        boolean recent = withinMonths == null || !lastOrderAt.isBefore(calendar.monthsBefore(asOf, withinMonths));
        boolean past = monthsAgo == null || lastOrderAt.isBefore(calendar.monthsBefore(asOf, monthsAgo));
        return recent && past;
    }
}
