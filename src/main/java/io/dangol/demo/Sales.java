package io.dangol.demo;

import io.dangol.demo.Basket.Line;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns a basket into an order with its items, some of which are later cancelled or given back. */
final class Sales {
    private static final int STORES = 3;
    /** Orders younger than this are still under way. */
    private static final int DELIVERY_DAYS = 3;

    private final Timeline timeline;
    private final Catalogue catalogue;

    Sales(Timeline timeline, Catalogue catalogue) {
        this.timeline = timeline;
        this.catalogue = catalogue;
    }

    /** Who buys, as far as the outlet tells. */
    record Buyer(@Nullable Person person, Rows.@Nullable Identity identity) {
        static final Buyer UNKNOWN = new Buyer(null, null);

        @Nullable Long customerId() {
            return identity == null ? null : identity.customerId();
        }

        @Nullable Long identityId() {
            return identity == null ? null : identity.id();
        }

        /** Nobody buys before they are known; a first order follows the registration within minutes. */
        Instant notBefore(Instant wished, Dice dice) {
            return identity == null || wished.isAfter(identity.since())
                    ? wished
                    : identity.since().plusSeconds(dice.between(120, 1800));
        }
    }

    Rows.Order sell(Buyer buyer, Outlet outlet, int day, long id, Chunk chunk, Dice dice) {
        Basket basket = Basket.fill(catalogue, buyer.person(), outlet, dice);
        Instant orderedAt = buyer.notBefore(timeline.moment(day, dice), dice);
        String externalId = outlet.externalId(id);
        boolean settled = day < timeline.days() - DELIVERY_DAYS;
        String status = !settled ? "PLACED" : dice.chance(.03) ? "CANCELLED" : "COMPLETED";
        Rows.Order order = new Rows.Order(
                id,
                buyer.customerId(),
                buyer.identityId(),
                outlet,
                store(outlet, dice),
                externalId,
                orderedAt,
                status,
                basket.listed(),
                basket.discount(),
                basket.paid(),
                status.equals("COMPLETED") ? refund(basket, dice) : 0,
                basket.coupon() ? "CP-" + externalId : null);
        chunk.orders.add(order);
        int number = 0;
        for (Line line : basket.lines()) {
            number++;
            chunk.items.add(
                    new Rows.Item(id, number, line.product().id(), line.quantity(), line.unitPrice(), line.paid()));
        }
        return order;
    }

    private static long refund(Basket basket, Dice dice) {
        if (dice.chance(.022)) {
            return basket.paid();
        }
        boolean oneOfSeveral = basket.lines().size() > 1 && dice.chance(.08);
        return oneOfSeveral ? basket.lines().get(0).paid() : 0;
    }

    private static @Nullable Integer store(Outlet outlet, Dice dice) {
        return switch (outlet) {
            case STORE -> dice.below(STORES);
            case POP_UP -> STORES + dice.below(2);
            default -> null;
        };
    }
}
