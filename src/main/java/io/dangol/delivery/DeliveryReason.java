package io.dangol.delivery;

import org.eclipse.microprofile.graphql.Description;

/** Why a message waits, or did not go. Stored by name. */
@Description("Why a message waits, or did not go.")
public enum DeliveryReason {
    @Description(
            "Advertising waits from 21:00 (brand messages from 20:50) to 08:00 for who has not consented to the night.")
    NIGHT,
    @Description("The provider did not settle it; it is handed over again with the same key.")
    RETRY,
    @Description("The person never consented to advertising by this medium.")
    NO_CONSENT,
    @Description("The consent is older than two years and was not confirmed.")
    CONSENT_EXPIRED,
    @Description("The person withdrew consent (수신거부).")
    OPTED_OUT,
    @Description("The address, number or app account is not known.")
    NO_ADDRESS,
    @Description("The person has had as much advertising as the frequency caps allow.")
    FREQUENCY_CAP,
    @Description("Messenger notices carry information only; send it as a brand message or LMS.")
    ADVERTISING_IN_NOTICE,
    @Description("The person also belongs to the holdout, since two customers turned out to be one.")
    HELD_OUT,
    @Description("The person gets the message as another customer, since two turned out to be one.")
    MERGED,
    @Description("A value is missing that the template has no fallback for, or the text became too long.")
    NO_CONTENT,
    @Description("The provider refused it for good.")
    REJECTED,
    @Description("The provider did not settle it however often it was tried.")
    GAVE_UP,
    @Description("The campaign was cancelled or is over.")
    CAMPAIGN_OVER
}
