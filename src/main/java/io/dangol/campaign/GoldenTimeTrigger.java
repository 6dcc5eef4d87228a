package io.dangol.campaign;

import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A window of days around a day of each customer's own. */
@Input("GoldenTimeTriggerInput")
@Description(
        "A window of days around a day of each customer's own (골든타임). Whoever is in the target on a day of the window gets"
                + " the message, once for each such day of their own; of several whose windows are open the latest counts.")
public record GoldenTimeTrigger(
        @NonNull @Description("The day that it is counted from.")
        CampaignAnchor anchor,

        @NonNull @Description(
                "First day of the window, after the anchor or, below zero, before it; -365 to 730. Below zero only for anchors"
                        + " that are known ahead: birthdays, anniversaries and expiries.")
        Integer fromDays,

        @NonNull @Description("Last day of the window, not before fromDays; who is found later gets nothing.")
        Integer toDays,

        @NonNull @Description("The local time in the brand's zone from which on people are looked for on each day.")
        LocalTime at,

        @Nullable @io.smallrye.graphql.api.Nullable @Id
        @Description("Products whose order is meant; only for PRODUCT_ORDER.")
        List<@NonNull String> products,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("Categories of products whose order is meant; only for PRODUCT_ORDER.")
        List<@NonNull String> categories) {
    String words() {
        return "At " + at + " from day " + fromDays + " to day " + toDays + " counted from the " + anchor.words() + ".";
    }
}
