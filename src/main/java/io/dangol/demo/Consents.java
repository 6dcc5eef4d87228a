package io.dangol.demo;

import java.time.Duration;
import java.time.Instant;

/** What a person allowed when signing up, and what some took back later. */
final class Consents {
    /** How many agree to advertising by each medium. */
    private enum Medium {
        EMAIL(.52, 0),
        SMS(.46, .1),
        MESSENGER(.4, .12),
        PUSH(.44, .16);

        private final double advertising;
        private final double night;

        Medium(double advertising, double night) {
            this.advertising = advertising;
            this.night = night;
        }
    }

    private final Timeline timeline;

    Consents(Timeline timeline) {
        this.timeline = timeline;
    }

    void ask(Rows.Identity identity, Chunk chunk, Dice dice) {
        if (!identity.outlet().members() && dice.chance(.6)) {
            return;
        }
        say(identity, Medium.MESSENGER, "INFORMATIONAL", false, true, identity.since(), chunk);
        for (Medium medium : Medium.values()) {
            if (dice.chance(medium.advertising)) {
                say(identity, medium, "ADVERTISING", false, true, identity.since(), chunk);
                later(identity, medium, chunk, dice);
            }
        }
    }

    private void later(Rows.Identity identity, Medium medium, Chunk chunk, Dice dice) {
        if (dice.chance(medium.night)) {
            say(identity, medium, "ADVERTISING", true, true, identity.since(), chunk);
        }
        Instant withdrawn = identity.since().plus(Duration.ofHours(dice.between(48, 24 * 600)));
        if (dice.chance(.07) && withdrawn.isBefore(timeline.end())) {
            say(identity, medium, "ADVERTISING", false, false, withdrawn, chunk);
        }
    }

    private static void say(
            Rows.Identity identity,
            Medium medium,
            String purpose,
            boolean night,
            boolean granted,
            Instant at,
            Chunk chunk) {
        chunk.consents.add(
                new Rows.Consent(identity.customerId(), identity.id(), medium.name(), purpose, night, granted, at));
    }
}
