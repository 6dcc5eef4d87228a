package io.dangol.audience;

import io.dangol.customer.ConsentPurpose;
import io.dangol.customer.Medium;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Consent in force. */
@Input("ConsentGiven")
@Description("Consented (수신 동의) and the consent has not expired; with reachable, the address or number is known too.")
public record ConsentGiven(
        @NonNull @Description("The medium.") Medium medium,

        @DefaultValue("ADVERTISING") @Description("The kind of message.")
        ConsentPurpose purpose,

        @DefaultValue("false") @Description("Whether at night, 21:00 to 08:00, too.")
        boolean night,

        @DefaultValue("false") @Description("Whether the address or number must be known.")
        boolean reachable)
        implements Condition {
    @Override
    public void check(Checks at) {}

    @Override
    public Predicate predicate(Asking asking) {
        Predicate day = consented(asking, false);
        Predicate asked = night ? Predicate.all(day, consented(asking, true)) : day;
        return reachable ? Predicate.all(asked, Predicate.of(address(), "null")) : asked;
    }

    private String address() {
        return switch (medium) {
            case EMAIL -> "c.email is not null";
            case SMS, MESSENGER -> "c.phone is not null";
            case PUSH -> "true";
        };
    }

    private Predicate consented(Asking asking, boolean atNight) {
        Facts consent = new Facts("current_consent s", "s.customer_id")
                .where("s.medium = ? and s.purpose = ? and s.night = ?", medium.name(), purpose.name(), atNight)
                .where("s.granted and s.recorded_at < ?::timestamptz", asking.now())
                .figure("max(local_day(s.confirmed_at, ?))", asking.zone());
        return purpose == ConsentPurpose.INFORMATIONAL
                ? consent
                : consent.where("consent_ends(s.confirmed_at, ?) > ?::timestamptz", asking.zone(), asking.now());
    }
}
