package io.dangol.campaign;

import io.dangol.customer.Trace;
import io.dangol.intake.IdentityKey;
import io.dangol.intake.Traced;
import java.util.List;

/**
 * A member and the arm in which another system put them.
 *
 * @param arm key of a variant, HOLDOUT or TREATMENT
 */
record CampaignMemberRow(String campaign, IdentityKey customer, String arm) implements Traced {
    @Override
    public List<Trace> traces() {
        return List.of(Traced.person(customer));
    }

    /** By what a member is known again. */
    record Key(String campaign, IdentityKey customer) {}

    /** What is to be looked up: which arms of which campaigns. */
    record Place(String campaign, String arm) {}

    Place place() {
        return new Place(campaign, arm);
    }
}
