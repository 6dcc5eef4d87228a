package io.dangol.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person as the brand knows them: one customer, or two until a merge, with an identity at each outlet. */
record Account(Person person, Map<Outlet, Rows.Identity> identities) {
    private static final int FIRST_NUMBER = 100_000;

    /** The number of the person whom an outlet knows by this id. */
    static int personOf(String externalId) {
        return Integer.parseInt(externalId.substring(externalId.indexOf('-') + 1)) - FIRST_NUMBER;
    }

    /** Registers the person at all their outlets and adds the identities; the customers follow with {@link #close}. */
    static Account open(Person person, Timeline timeline, Numbers numbers, Chunk chunk, Dice dice) {
        long owner = numbers.nextCustomer();
        Map<Outlet, Rows.Identity> identities = new LinkedHashMap<>();
        int last = person.outlets().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (person.apart() && i > 0 && i == last) {
                owner = numbers.nextCustomer();
            }
            Outlet outlet = person.outlets().get(i);
            Instant since = since(person, i, timeline, dice);
            Rows.Identity identity = identity(person, outlet, owner, since, numbers, dice);
            identities.put(outlet, identity);
            chunk.identities.add(identity);
            if (person.apart()) {
                chunk.shared.add(identity.id());
            }
        }
        return new Account(person, identities);
    }

    /** Adds the customers, one or two, with what their first identity tells about them. */
    void close(@Nullable String tier, Chunk chunk) {
        long written = 0;
        for (Rows.Identity identity : identities.values()) {
            if (identity.customerId() != written) {
                written = identity.customerId();
                chunk.customers.add(new Rows.Customer(
                        written,
                        identity.name(),
                        identity.email(),
                        identity.phone(),
                        identity.born(),
                        identity.signedUpAt(),
                        identity.outlet() == Outlet.OWN_MALL ? tier : null,
                        identity.since()));
            }
        }
    }

    /** Early enough in the day that a first order can still follow. */
    private static Instant since(Person person, int place, Timeline timeline, Dice dice) {
        int day = place == 0 ? person.joined() : person.joined() + dice.below(120);
        int known = Math.min(timeline.days() - 1, day);
        Instant latest = timeline.start(known + 1).minus(Duration.ofMinutes(40));
        Instant moment = timeline.moment(known, dice);
        return moment.isBefore(latest) ? moment : latest;
    }

    private static Rows.Identity identity(
            Person person, Outlet outlet, long owner, Instant since, Numbers numbers, Dice dice) {
        boolean mall = outlet == Outlet.OWN_MALL;
        boolean member = mall || outlet == Outlet.STORE && person.knownAt(Outlet.OWN_MALL) && !person.apart();
        return new Rows.Identity(
                numbers.nextIdentity(),
                outlet,
                outlet.externalId(FIRST_NUMBER + person.number()),
                owner,
                person.name(),
                mall || dice.chance(.2) ? person.email() : null,
                person.phone(),
                person.outlets().size() > 1 || dice.chance(.8),
                member ? String.format(Locale.ROOT, "M%06d", person.number()) : null,
                mall ? person.born() : null,
                since);
    }
}
