package io.dangol.campaign;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

import io.dangol.intake.ColumnType;
import io.dangol.intake.FactColumn;
import io.dangol.intake.FactField;

/** The columns of campaign members that were assigned elsewhere. */
enum CampaignMemberField implements FactField {
    CAMPAIGN(required("campaign", ColumnType.TEXT, "Key of the campaign, whose assignment must be IMPORTED.", """
                    campaign, campaign key, campaign id, campaign code, 캠페인, 캠페인키, 캠페인코드, 캠페인 id""")),
    CUSTOMER_ID(required("customerId", ColumnType.TEXT, "The customer's id on the channel.", """
                    customer id, customer, customer no, user id, user, member no, recipient, recipient id,
                    고객번호, 고객 id, 회원번호, 회원 id, 수신자""")
            .ofPerson()),
    CHANNEL(optional("channel", ColumnType.TEXT, "Key of the channel that knows the customer so.", """
                    channel, channel key, mall, site, shop, 채널, 쇼핑몰, 몰, 사이트""")),
    ARM(required(
            "variant",
            ColumnType.TEXT,
            "Key of the variant, or HOLDOUT, or TREATMENT in a campaign without variants.",
            """
                    variant, variant key, arm, group, segment, test group, 실험안, 실험군, 그룹, 집단"""));

    private final FactColumn column;

    CampaignMemberField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
