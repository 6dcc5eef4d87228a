package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;

/** The day of a customer from which a golden time is counted. Stored by name. */
@Description("The day of a customer from which a golden time (골든타임) of a campaign is counted, in the brand's zone.")
public enum CampaignAnchor {
    @Description("The sign-up (가입); each customer has one.")
    SIGN_UP(false, "sign-up"),
    @Description("The birthday (생일) of each year; 29 February falls on the 28th in years without one.")
    BIRTHDAY(true, "birthday"),
    @Description("The registration of a warranty (보증 등록).")
    WARRANTY_REGISTERED(false, "warranty registration"),
    @Description(
            "The same day in each year after the registration of a warranty (보증 등록 기념일); 29 February falls on the 28th.")
    WARRANTY_ANNIVERSARY(true, "warranty anniversary"),
    @Description("The first counted order (첫 구매); each customer has one.")
    FIRST_ORDER(false, "first order"),
    @Description("A counted order of one of the trigger's products or categories (상품 구매).")
    PRODUCT_ORDER(false, "order of the product"),
    @Description("The last counted order (마지막 구매); a new one begins a new golden time.")
    LAST_ORDER(false, "last order"),
    @Description("The day on which an unused coupon expires (쿠폰 소멸).")
    COUPON_EXPIRY(true, "coupon expiry"),
    @Description("A change of the membership tier (등급 변동).")
    TIER_CHANGE(false, "tier change");

    private final boolean ahead;
    private final String words;

    CampaignAnchor(boolean ahead, String words) {
        this.ahead = ahead;
        this.words = words;
    }

    /** Whether it is known before it comes, so that a window may begin before it. */
    public boolean ahead() {
        return ahead;
    }

    String words() {
        return words;
    }
}
