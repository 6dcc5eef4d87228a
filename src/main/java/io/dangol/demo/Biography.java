package io.dangol.demo;

import io.dangol.demo.Sales.Buyer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything the brand knows about one person, or about a day's strangers, from the first day to yesterday. */
final class Biography {
    /** Orders a day by marketplace buyers whom nobody knows, on a busiest day. */
    private static final int STRANGERS = 26;

    private final long seed;
    private final Timeline timeline;
    private final Catalogue catalogue;
    private final People people;
    private final Shopping shopping;
    private final Sales sales;
    private final Trail trail;
    private final Benefits benefits;
    private final Checkout checkout;
    private final Consents consents;
    private final Numbers numbers = new Numbers("E-", 0);

    Biography(long seed, Timeline timeline, Catalogue catalogue) {
        this.seed = seed;
        this.timeline = timeline;
        this.catalogue = catalogue;
        this.people = new People(seed, timeline);
        this.shopping = new Shopping(timeline);
        this.sales = new Sales(timeline, catalogue);
        this.trail = new Trail(timeline, catalogue, numbers);
        this.benefits = new Benefits(timeline);
        this.checkout = new Checkout(sales, trail, benefits, catalogue);
        this.consents = new Consents(timeline);
    }

    /** Writes the lives of the people with these numbers, both included. */
    Chunk of(int from, int to) {
        Chunk chunk = new Chunk();
        for (int number = from; number <= to; number++) {
            live(people.person(number), chunk, Dice.of(seed, "life", number));
        }
        return chunk;
    }

    /** Writes the orders of buyers whom their marketplace does not name. */
    Chunk strangers() {
        Chunk chunk = new Chunk();
        Dice dice = Dice.of(seed, "strangers", 0);
        for (int day = 0; day < timeline.days(); day++) {
            double grown = (double) (day + 200) / (timeline.days() + 200);
            int orders = (int) (STRANGERS * timeline.appetite(day) * grown * dice.logNormal(1, .2));
            for (int i = 0; i < orders; i++) {
                sales.sell(Buyer.UNKNOWN, Outlet.MARKETPLACE, day, numbers.nextOrder(), chunk, dice);
            }
        }
        return chunk;
    }

    private void live(Person person, Chunk chunk, Dice dice) {
        Account account = Account.open(person, timeline, numbers, chunk, dice);
        account.identities().values().forEach(identity -> consents.ask(identity, chunk, dice));
        List<Rows.Order> orders = new ArrayList<>();
        for (int day : shopping.days(person, dice)) {
            orders.add(buy(account, day, chunk, dice));
        }
        Rows.Identity member = account.identities().get(Outlet.OWN_MALL);
        account.close(member == null ? null : benefits.tiers(member, orders, chunk), chunk);
        if (member != null) {
            for (int day : shopping.browsing(person, trail.detailedFrom(), dice)) {
                trail.browse(account, member, day, chunk, dice);
            }
            benefits.unusedCoupons(member, person, chunk, dice);
        }
    }

    private Rows.Order buy(Account account, int day, Chunk chunk, Dice dice) {
        Outlet outlet = outlet(account, timeline.start(day), dice);
        Rows.Identity buyer = account.identities().get(outlet);
        Rows.Order order =
                checkout.buy(new Buyer(account.person(), buyer), outlet, day, numbers.nextOrder(), chunk, dice);
        Rows.Identity warranted = account.identities().get(Outlet.WARRANTY);
        if (warranted != null && dice.chance(.5)) {
            long product = chunk.items.get(chunk.items.size() - 1).productId();
            benefits.warranty(warranted, order, product, chunk, dice);
        }
        return order;
    }

    private static Outlet outlet(Account account, Instant day, Dice dice) {
        List<Outlet> others = account.identities().values().stream()
                .filter(identity ->
                        identity.outlet().sells() && identity.since().isBefore(day))
                .map(Rows.Identity::outlet)
                .filter(outlet -> outlet != account.person().home())
                .toList();
        return others.isEmpty() || dice.chance(.7) ? account.person().home() : dice.pick(others);
    }
}
