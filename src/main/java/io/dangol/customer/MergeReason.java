package io.dangol.customer;

import org.eclipse.microprofile.graphql.Description;

/** What proved that two customers are one person. */
@Description("What proved that two customers are one person.")
public enum MergeReason {
    @Description("Both have the same verified phone number.")
    PHONE,
    @Description("Both have the same verified e-mail address.")
    EMAIL,
    @Description("Both have the same member id (회원번호).")
    MEMBER_ID,
    @Description("Both registered the same product's warranty (보증서).")
    WARRANTY,
    @Description("A person decided it; the note says why.")
    MANUAL
}
