package io.dangol.customer;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** That a customer's identity was destroyed. */
@Description(
        "That a customer's identity was destroyed (개인정보 파기). Facts without identity stay, so that figures do not change.")
public record CustomerErasure(
        @NonNull @Description("When.") OffsetDateTime erasedAt,

        @Description("How many identities in channels were destroyed.")
        int identities,

        @Description("How many orders keep, apart and for as long as the law wants, the number the shop gave them.")
        int orders) {}
