package io.dangol.customer;

import org.eclipse.microprofile.graphql.Description;

/** What a customer consents to receive. */
@Description("What a customer consents to receive.")
public enum ConsentPurpose {
    @Description("Messages about the customer's own orders and membership (정보성).")
    INFORMATIONAL,
    @Description("Advertising (광고성); by law the consent must be re-confirmed every two years.")
    ADVERTISING
}
