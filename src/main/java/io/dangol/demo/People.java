package io.dangol.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The people of the demo brand: how many come when, where they are known, and what kind of shoppers they are. */
record People(long seed, Timeline timeline) {
    /** Each year brings about as many newcomers as this, against the year before. */
    private static final double GROWTH = 1.38;

    private static final double PROSPECTS = .12;
    private static final double ESTABLISHED = .14;
    private static final double APART = .045;

    /** A kind of shopper: its share of people, orders a year, and the chance to lose interest after an order. */
    private enum Kind {
        LIGHT(.46, 1.1, .32),
        MEDIUM(.33, 3.6, .13),
        REGULAR(.16, 8, .05),
        HEAVY(.05, 16, .03);

        private final double share;
        private final double pace;
        private final double waning;

        Kind(double share, double pace, double waning) {
            this.share = share;
            this.pace = pace;
            this.waning = waning;
        }

        static Kind of(Dice dice) {
            return values()[dice.weighted(LIGHT.share, MEDIUM.share, REGULAR.share, HEAVY.share)];
        }
    }

    Person person(int number) {
        Dice dice = Dice.of(seed, "person", number);
        Kind kind = Kind.of(dice);
        boolean buyer = !dice.chance(PROSPECTS);
        Outlet home = buyer ? Outlet.values()[dice.weighted(70, 15, 11, 4)] : Outlet.OWN_MALL;
        boolean apart = dice.chance(APART);
        String name = PersonNames.name(dice);
        return new Person(
                number,
                name,
                String.format(Locale.ROOT, "shopper%05d@example.com", number),
                String.format(Locale.ROOT, "0100%07d", number * 37L % 10_000_000),
                born(dice),
                joined(dice),
                outlets(home, apart, dice),
                apart,
                buyer,
                // Those who come more often also spend a little more.
                dice.logNormal(385_000 * (1 + .12 * kind.ordinal()), .87),
                dice.logNormal(kind.pace, .3),
                kind.waning,
                dice.weighted(30, 22, 10, 13, 7, 9, 5, 4),
                dice.weighted(30, 22, 10, 13, 7, 9, 5, 4));
    }

    private LocalDate born(Dice dice) {
        int age = Math.min(64, 17 + (int) Math.abs(dice.logNormal(12, .55)));
        return timeline.today().minusYears(age).minusDays(dice.below(365));
    }

    private int joined(Dice dice) {
        if (dice.chance(ESTABLISHED)) {
            return -dice.between(1, Timeline.BEFORE);
        }
        double years = Timeline.YEARS;
        double all = StrictMath.pow(GROWTH, years) - 1;
        int day;
        do {
            double year = StrictMath.log(1 + dice.unit() * all) / StrictMath.log(GROWTH);
            day = Math.min(timeline.days() - 1, (int) (year / years * timeline.days()));
        } while (!dice.chance(timeline.appetite(day)));
        return day;
    }

    private static List<Outlet> outlets(Outlet home, boolean apart, Dice dice) {
        List<Outlet> outlets = new ArrayList<>(List.of(home));
        if (home == Outlet.OWN_MALL) {
            addIf(outlets, dice.chance(.1), Outlet.STORE);
            addIf(outlets, dice.chance(.22), Outlet.MESSENGER);
        }
        addIf(outlets, dice.chance(.05), Outlet.WARRANTY);
        if (apart) {
            Outlet other = otherThan(home, Outlet.values()[dice.weighted(40, 35, 15, 10)]);
            outlets.remove(other);
            outlets.add(other);
        }
        return List.copyOf(outlets);
    }

    private static Outlet otherThan(Outlet home, Outlet wish) {
        if (wish != home) {
            return wish;
        }
        return home == Outlet.MARKETPLACE ? Outlet.OWN_MALL : Outlet.MARKETPLACE;
    }

    private static void addIf(List<Outlet> outlets, boolean add, Outlet outlet) {
        if (add) {
            outlets.add(outlet);
        }
    }
}
