package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** When campaigns need an approval. */
@Description("When campaigns need an approval before they are launched (승인 규칙).")
public record CampaignApprovalRule(
        @Nullable @Description(
                "Above how many recipients: 0 for every campaign; null when none needs one. To schedule a campaign needs one"
                        + " whatever the number, and so does one whose members enter over time: how many is not known.")
        Integer aboveRecipients) {}
