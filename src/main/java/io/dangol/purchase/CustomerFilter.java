package io.dangol.purchase;

import io.dangol.access.Masking;
import io.dangol.customer.ReachableFilter;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Select;
import io.dangol.shared.TextPrefix;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which customers a list shows; all conditions given must hold. */
@Input("CustomerFilter")
@Description(
        "Which customers to list. All conditions given must hold. Names, addresses and numbers may be searched only by"
                + " callers who see personal fields.")
public record CustomerFilter(
        @Nullable @Description("How the name begins, in upper or lower case.")
        String namePrefix,

        @Nullable @Description("An e-mail address, in upper or lower case, that any channel knows.")
        String email,

        @Nullable @Description("A phone number, in any spelling, that any channel knows.")
        String phone,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("In one of these tiers (회원 등급).")
        List<@NonNull String> tiers,

        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("Known by one of these channels.")
        List<@NonNull String> channels,

        @Nullable @Description("Only members (true), who signed up in some channel, or only others (false).")
        Boolean member,

        @Nullable @Description("Signed up at or after this time.")
        OffsetDateTime signedUpFrom,

        @Nullable @Description("Signed up before this time.")
        OffsetDateTime signedUpBefore,

        @Nullable @Description("By what they ordered.") CustomerOrdersFilter orders,

        @Nullable @Description("Who may and can be reached.")
        ReachableFilter reachable) {
    static final CustomerFilter NONE = new CustomerFilter(null, null, null, null, null, null, null, null, null, null);

    private static final String SIGNED_UP = "coalesce(c.signed_up_at, '-infinity')";

    /** @throws io.dangol.shared.DangolException with FORBIDDEN if it searches what the caller may not see */
    void requireAllowed(Masking masking) {
        if (namePrefix != null) {
            masking.requireOpen("filter.namePrefix");
        }
        if (email != null) {
            masking.requireOpen("filter.email");
        }
        if (phone != null) {
            masking.requireOpen("filter.phone");
        }
    }

    Select narrow(Select customers, MinorUnits minorUnits, Instant asOf, ZoneId zone) {
        search(customers);
        customers
                .whereGiven("c.tier = any (?::varchar[])", tiers == null ? null : tiers.toArray(String[]::new))
                .whereGiven(
                        "exists (select from identity i where i.customer_id = c.id and i.channel_id = any (?::bigint[]))",
                        OrderFilter.keys("Channel", channels))
                .whereGiven(SIGNED_UP + " >= ?::timestamptz", signedUpFrom)
                .whereGiven(SIGNED_UP + " < ?::timestamptz", signedUpBefore);
        if (member != null || signedUpBefore != null) {
            customers.where(SIGNED_UP + (Boolean.FALSE.equals(member) ? " = '-infinity'" : " > '-infinity'"));
        }
        if (orders != null) {
            orders.narrow(customers, minorUnits);
        }
        return reachable == null ? customers : reachable.narrow(customers, asOf, zone);
    }

    private void search(Select customers) {
        if (namePrefix != null) {
            TextPrefix prefix = TextPrefix.of(namePrefix);
            customers.where("lower(c.name) ~>=~ ? and lower(c.name) ~<~ ?", prefix.from(), prefix.below());
        }
        customers
                .whereGiven(
                        "c.id in (select i.customer_id from identity i where email_address(i.email) = email_address(?))",
                        email)
                .whereGiven(
                        "c.id in (select i.customer_id from identity i where phone_digits(i.phone) = phone_digits(?))",
                        phone);
    }
}
