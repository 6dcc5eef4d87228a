package io.dangol.customer;

import io.dangol.shared.Select;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Customers who may and can be reached by one medium. */
@Input("ReachableFilter")
@Description("Customers who consented, whose consent has not expired, and whose address or number is known.")
public record ReachableFilter(
        @NonNull @Description("The medium.") Medium medium,

        @DefaultValue("ADVERTISING") @Description("The kind of message.")
        ConsentPurpose purpose,

        @DefaultValue("false") @Description("Whether at night, 21:00 to 08:00, too.")
        boolean night) {

    /** Adds the conditions on a customer {@code c}. */
    public Select narrow(Select customers, Instant asOf, ZoneId zone) {
        switch (medium) {
            case EMAIL -> customers.where("c.email is not null");
            case SMS, MESSENGER -> customers.where("c.phone is not null");
            case PUSH -> {}
        }
        consented(customers, false, asOf, zone);
        if (night) {
            consented(customers, true, asOf, zone);
        }
        return customers;
    }

    private void consented(Select customers, boolean atNight, Instant asOf, ZoneId zone) {
        customers.where("""
                exists (
                    select from current_consent s
                    where s.customer_id = c.id and s.medium = ? and s.purpose = ? and s.night = ? and s.granted
                      and (s.purpose <> 'ADVERTISING'
                        or consent_ends(s.confirmed_at, ?) > ?::timestamptz))\
                """, medium.name(), purpose.name(), atNight, zone.getId(), asOf.atOffset(ZoneOffset.UTC));
    }
}
