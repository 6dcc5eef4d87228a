package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.customer.ConsentPurpose;
import io.dangol.template.TemplateFormat;
import java.util.List;

/**
 * All that decides whether a message may go to a person now.
 *
 * @param merged whether the person gets the same message as another customer
 * @param heldOut whether the person is to be left alone
 * @param reachable whether an address of the medium is known
 * @param contacts advertising that the person has had from here, and messages of campaigns that others sent, as far back as
 *     any cap looks
 */
record GateFacts(
        CampaignMedium medium,
        TemplateFormat format,
        ConsentPurpose purpose,
        boolean merged,
        boolean heldOut,
        boolean reachable,
        ConsentStanding informational,
        ConsentStanding advertising,
        ConsentStanding night,
        List<Contact> contacts) {}
