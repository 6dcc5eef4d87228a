package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import java.time.Instant;

/** Advertising that a person has had. */
record Contact(CampaignMedium medium, Instant at) {}
