package io.dangol.playbook;

import io.dangol.campaign.CampaignAnchor;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** The day from which a golden time is counted. */
@Description("The day from which a golden time (골든타임) is counted.")
public enum GoldenTimeAnchor {
    @Description("The sign-up.")
    SIGN_UP,
    @Description("The birthday.")
    BIRTHDAY,
    @Description("The registration of a warranty, or its anniversary.")
    WARRANTY,
    @Description("The first order.")
    FIRST_ORDER,
    @Description("The order of a product.")
    PRODUCT_ORDER,
    @Description("The last order.")
    LAST_ORDER,
    @Description("The day on which a coupon expires.")
    COUPON_EXPIRY,
    @Description("The day on which points expire.")
    POINTS_EXPIRY,
    @Description("The change of the membership tier.")
    TIER_CHANGE,
    @Description("The day on which the own purchase cycle is due.")
    PURCHASE_CYCLE,
    @Description("The first day of dormancy.")
    DORMANCY,
    @Description("The order that ended a dormancy.")
    RETURN,
    @Description("No day: whenever there is something to tell.")
    NONE;

    /** The anchor that campaigns know, of a window that begins on the day; null where they know none. */
    @Nullable CampaignAnchor ofCampaigns(int fromDays) {
        CampaignAnchor anchor = switch (this) {
            case SIGN_UP -> CampaignAnchor.SIGN_UP;
            case BIRTHDAY -> CampaignAnchor.BIRTHDAY;
            case WARRANTY -> fromDays < 0 ? CampaignAnchor.WARRANTY_ANNIVERSARY : CampaignAnchor.WARRANTY_REGISTERED;
            case FIRST_ORDER -> CampaignAnchor.FIRST_ORDER;
            case PRODUCT_ORDER -> CampaignAnchor.PRODUCT_ORDER;
            case LAST_ORDER -> CampaignAnchor.LAST_ORDER;
            case COUPON_EXPIRY -> CampaignAnchor.COUPON_EXPIRY;
            case TIER_CHANGE -> CampaignAnchor.TIER_CHANGE;
            case POINTS_EXPIRY, PURCHASE_CYCLE, DORMANCY, RETURN, NONE -> null;
        };
        return anchor != null && (fromDays >= 0 || anchor.ahead()) ? anchor : null;
    }
}
