package io.dangol.campaign;

import io.dangol.intake.IdentityKey;

/**
 * A member and the arm in which another system put them.
 *
 * @param arm key of a variant, HOLDOUT or TREATMENT
 */
record CampaignMemberRow(String campaign, IdentityKey customer, String arm) {
    /** By what a member is known again. */
    record Key(String campaign, IdentityKey customer) {}

    /** What is to be looked up: which arms of which campaigns. */
    record Place(String campaign, String arm) {}

    Place place() {
        return new Place(campaign, arm);
    }
}
