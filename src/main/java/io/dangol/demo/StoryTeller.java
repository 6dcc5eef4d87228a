package io.dangol.demo;

import io.dangol.demo.Sales.Buyer;
import io.dangol.demo.Story.Wave;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Invents what became of a campaign's messages, and what people bought because of them. */
final class StoryTeller {
    private static final double DELIVERED = .97;
    private static final double OPTED_OUT = .004;
    private static final int DAYS_TO_BUY = 5;

    private final long seed;
    private final Story story;
    private final Timeline timeline;
    private final People people;
    private final Numbers numbers;
    private final Trail trail;
    private final Checkout checkout;
    private final Chunk chunk = new Chunk();
    private final List<Message> messages = new ArrayList<>();

    StoryTeller(long seed, Story story, Timeline timeline, Numbers numbers) {
        this.seed = seed;
        this.story = story;
        this.timeline = timeline;
        this.numbers = numbers;
        this.people = new People(seed, timeline);
        Catalogue catalogue = Catalogue.of(seed);
        this.trail = new Trail(timeline, catalogue, numbers);
        this.checkout = new Checkout(new Sales(timeline, catalogue), trail, new Benefits(timeline), catalogue);
    }

    /**
     * Somebody to whom the campaign talks.
     *
     * @param person number of the person
     * @param agreed whether they agreed to advertising by the campaign's first medium
     */
    record Recipient(int person, Rows.Identity identity, boolean agreed) {}

    record Message(long customerId, long identityId, String medium, String kind, Instant at, String externalId) {}

    Chunk chunk() {
        return chunk;
    }

    List<Message> messages() {
        return messages;
    }

    void tell(Recipient recipient) {
        Dice dice = Dice.of(seed, story.campaign(), recipient.person());
        for (int wave = 0; wave < story.waves().size(); wave++) {
            int day =
                    timeline.days() - story.daysAgo() + story.waves().get(wave).day();
            if (day >= timeline.days() || !send(recipient, wave, day, dice)) {
                return;
            }
        }
    }

    /** Sends one message; false when the recipient wants no more. */
    private boolean send(Recipient recipient, int number, int day, Dice dice) {
        Wave wave = story.waves().get(number);
        String medium = recipient.agreed() ? wave.first() : wave.otherwise();
        Instant at = timeline.start(day).plus(Duration.ofHours(11)).plusSeconds(dice.below(900));
        report(recipient, medium, "SENT", at, number);
        if (!dice.chance(DELIVERED)) {
            report(recipient, medium, "BOUNCED", at.plusSeconds(3), number);
            return true;
        }
        report(recipient, medium, "DELIVERED", at.plusSeconds(dice.between(1, 20)), number);
        if (!dice.chance(story.opened())) {
            return true;
        }
        Instant opened = at.plusSeconds(dice.between(60, 6 * 3600));
        report(recipient, medium, "OPENED", opened, number);
        if (dice.chance(OPTED_OUT)) {
            report(recipient, medium, "OPTED_OUT", opened.plusSeconds(15), number);
            return false;
        }
        if (dice.chance(story.clicked())) {
            report(recipient, medium, "CLICKED", opened.plusSeconds(8), number);
            react(recipient, opened.plusSeconds(8), day, dice);
        }
        return true;
    }

    private void react(Recipient recipient, Instant clicked, int day, Dice dice) {
        Person person = people.person(recipient.person());
        if (dice.chance(story.marked())) {
            trail.mark(person, recipient.identity(), clicked, chunk, dice);
        }
        int bought = day + dice.between(1, DAYS_TO_BUY);
        if (dice.chance(story.bought()) && bought < timeline.days()) {
            Buyer buyer = new Buyer(person, recipient.identity());
            checkout.buy(buyer, Outlet.OWN_MALL, bought, numbers.nextOrder(), chunk, dice);
        }
    }

    private void report(Recipient recipient, String medium, String kind, Instant at, int wave) {
        if (at.isBefore(timeline.end())) {
            String id = story.campaign() + "-" + wave + "-" + recipient.person();
            messages.add(new Message(
                    recipient.identity().customerId(), recipient.identity().id(), medium, kind, at, id));
        }
    }
}
