package io.dangol.demo;

import io.dangol.demo.Catalogue.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people leave behind in the own mall: visits, views, bookmarks, carts, checkouts and reviews. */
final class Trail {
    private static final List<String> PRAISE =
            List.of("정품 검수가 꼼꼼해서 믿고 삽니다.", "사진이랑 똑같아요. 배송도 빨랐어요.", "사이즈가 딱 맞아요.", "색감이 예뻐요. 또 살게요.", "선물했는데 좋아했어요.");
    private static final List<String> COMPLAINT =
            List.of("배송이 늦었어요.", "박스가 조금 찌그러져서 왔어요.", "생각보다 작아요. 한 치수 크게 사세요.", "가격이 며칠 만에 내려서 아쉬워요.");

    private final Timeline timeline;
    private final Catalogue catalogue;
    private final Numbers numbers;
    /** The day from which every step is kept; before it only that a product was seen and bought. */
    private final int detailedFrom;

    Trail(Timeline timeline, Catalogue catalogue, Numbers numbers) {
        this.timeline = timeline;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.detailedFrom = timeline.days() - 370;
    }

    int detailedFrom() {
        return detailedFrom;
    }

    /** The way to an order in the own mall, and what was said about it later. */
    void toOrder(Rows.Identity who, Rows.Order order, Product product, Chunk chunk, Dice dice) {
        Instant at = order.orderedAt();
        boolean detailed = at.isAfter(timeline.start(detailedFrom));
        event(who, "PRODUCT_VIEW", before(at, 8, 40, dice), product, chunk);
        if (detailed) {
            event(who, "VISIT", before(at, 41, 70, dice), null, chunk);
            if (dice.chance(.02)) {
                event(who, "BOOKMARK", before(at, 60 * 24, 60 * 24 * 20, dice), product, chunk);
            }
            if (dice.chance(.6)) {
                event(who, "CART", before(at, 4, 7, dice), product, chunk);
            }
            event(who, "CHECKOUT_STARTED", before(at, 1, 3, dice), product, chunk);
        }
        Instant later = at.plus(Duration.ofHours(dice.between(50, 260)));
        if (order.counted() && dice.chance(.11) && later.isBefore(timeline.end())) {
            review(who, product, later, chunk, dice);
        }
    }

    /** A look around without buying. */
    void browse(Account account, Rows.Identity who, int day, Chunk chunk, Dice dice) {
        Person person = account.person();
        Instant at = timeline.moment(day, dice);
        event(who, "VISIT", at, null, chunk);
        Product product =
                catalogue.near(person.spend() * dice.logNormal(1, .6), dice, person.favourite(), person.second());
        event(who, "PRODUCT_VIEW", after(at, 2, dice), product, chunk);
        if (dice.chance(.08)) {
            event(who, "SEARCH", after(at, 1, dice), null, chunk);
        }
        if (dice.chance(.3)) {
            event(who, "BOOKMARK", after(at, 3, dice), product, chunk);
        }
        if (dice.chance(.16)) {
            event(who, "CART", after(at, 4, dice), product, chunk);
            if (dice.chance(.4)) {
                event(who, "CHECKOUT_STARTED", after(at, 6, dice), product, chunk);
            }
        }
        if (dice.chance(.01)) {
            event(who, "FOLLOW", after(at, 7, dice), null, chunk);
        }
    }

    /** Marks what a message showed, for later. */
    void mark(Person person, Rows.Identity who, Instant at, Chunk chunk, Dice dice) {
        Product product =
                catalogue.near(person.spend() * dice.logNormal(1, .4), dice, person.favourite(), person.second());
        event(who, "PRODUCT_VIEW", at.plusSeconds(20), product, chunk);
        event(who, "BOOKMARK", at.plusSeconds(70), product, chunk);
    }

    private void review(Rows.Identity who, Product product, Instant at, Chunk chunk, Dice dice) {
        int rating = 1 + dice.weighted(2, 3, 8, 27, 60);
        String text = dice.pick(rating >= 4 ? PRAISE : COMPLAINT);
        chunk.events.add(row(who, "REVIEW", at, product, (short) rating, text));
    }

    private void event(Rows.Identity who, String kind, Instant at, @Nullable Product product, Chunk chunk) {
        if (at.isBefore(timeline.end()) && !at.isBefore(who.since())) {
            chunk.events.add(row(who, kind, at, product, null, null));
        }
    }

    private Rows.Event row(
            Rows.Identity who,
            String kind,
            Instant at,
            @Nullable Product product,
            @Nullable Short rating,
            @Nullable String text) {
        return new Rows.Event(
                who.customerId(),
                who.id(),
                who.outlet(),
                numbers.nextEvent(),
                kind,
                at,
                product == null ? null : (long) product.id(),
                product == null ? null : product.categoryName(),
                rating,
                text);
    }

    private static Instant before(Instant at, int fewest, int mostMinutes, Dice dice) {
        return at.minusSeconds(dice.between(fewest * 60, mostMinutes * 60 + 59));
    }

    private static Instant after(Instant at, int minutes, Dice dice) {
        return at.plusSeconds(minutes * 60L + dice.below(60));
    }
}
