package io.dangol.performance;

import io.dangol.performance.World.Message;
import io.dangol.performance.World.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The definitions of docs/measurement.md, word for word, one customer after another. */
final class NaiveFigures {
    private final World world;
    private final Instant from;
    private final Instant to;

    NaiveFigures(World world, Instant from, Instant to) {
        this.world = world;
        this.from = from;
        this.to = to;
    }

    List<Long> members(long campaign, String arm) {
        return world.arms.get(campaign).entrySet().stream()
                .filter(member -> member.getValue().equals(arm))
                .map(member -> member.getKey())
                .toList();
    }

    private Stream<Message> messages(long campaign, long customer) {
        return world.messages.stream()
                .filter(message -> message.campaign() == campaign && message.customer() == customer)
                .filter(message -> !message.at().isBefore(from) && message.at().isBefore(to));
    }

    long sends(long campaign, String medium) {
        return members(campaign, "TREATMENT").stream()
                .flatMap(customer -> messages(campaign, customer))
                .filter(message -> message.kind().equals("SENT")
                        && (medium == null || message.medium().equals(medium)))
                .count();
    }

    Set<Long> sent(long campaign, String arm, String medium) {
        Set<Long> sent = new HashSet<>();
        for (long customer : members(campaign, arm)) {
            if (messages(campaign, customer)
                    .anyMatch(m -> medium == null || m.medium().equals(medium))) {
                sent.add(customer);
            }
        }
        return sent;
    }

    Set<Long> delivered(long campaign, String medium) {
        Set<Long> delivered = new HashSet<>();
        for (long customer : members(campaign, "TREATMENT")) {
            for (String each : World.MEDIA) {
                if ((medium == null || each.equals(medium)) && delivered(campaign, customer, each)) {
                    delivered.add(customer);
                }
            }
        }
        return delivered;
    }

    private boolean delivered(long campaign, long customer, String medium) {
        List<String> kinds = messages(campaign, customer)
                .filter(message -> message.medium().equals(medium))
                .map(Message::kind)
                .toList();
        boolean reported = kinds.contains("DELIVERED") || kinds.contains("OPENED") || kinds.contains("CLICKED");
        return reported || !reports(campaign, medium) && kinds.contains("SENT") && !kinds.contains("BOUNCED");
    }

    private boolean reports(long campaign, String medium) {
        return world.messages.stream()
                .anyMatch(message -> message.campaign() == campaign
                        && message.medium().equals(medium)
                        && message.kind().equals("DELIVERED")
                        && message.at().isBefore(to));
    }

    Set<Long> with(long campaign, String medium, List<String> kinds) {
        Set<Long> found = new HashSet<>();
        for (long customer : members(campaign, "TREATMENT")) {
            if (messages(campaign, customer)
                    .anyMatch(m -> kinds.contains(m.kind())
                            && (medium == null || m.medium().equals(medium)))) {
                found.add(customer);
            }
        }
        return found;
    }

    /** Coupons issued in the window to the arm, and those of them used in it. */
    List<World.Coupon> coupons(long campaign, String arm) {
        Set<Long> members = new HashSet<>(members(campaign, arm));
        return world.coupons.stream()
                .filter(coupon -> members.contains(coupon.customer()))
                .filter(coupon ->
                        !coupon.issued().isBefore(from) && coupon.issued().isBefore(to))
                .toList();
    }

    long used(long campaign, String arm) {
        return coupons(campaign, arm).stream()
                .filter(coupon -> coupon.used() != null && coupon.used().isBefore(to))
                .count();
    }

    /** The percentage of promoters less that of detractors among who answered; each member's last answer. */
    double recommendation(long campaign, String arm) {
        double points = 0;
        int members = 0;
        for (long customer : members(campaign, arm)) {
            Optional<World.Answer> last = world.answers.stream()
                    .filter(answer -> answer.customer() == customer)
                    .filter(answer -> !answer.at().isBefore(from) && answer.at().isBefore(to))
                    .reduce((one, other) -> other.at().isBefore(one.at()) ? one : other);
            if (last.isPresent()) {
                members++;
                points += last.get().rating() >= 9 ? 100 : last.get().rating() <= 6 ? -100 : 0;
            }
        }
        return members == 0 ? 0 : points / members;
    }

    Stream<Order> orders(long customer, Instant since, Instant until) {
        return world.orders.stream()
                .filter(order -> order.customer() == customer && order.counted())
                .filter(order -> !order.at().isBefore(since) && order.at().isBefore(until));
    }

    /** The treated members' orders that belong to the campaign. */
    List<Order> attributed(long campaign) {
        return delivered(campaign, null).stream()
                .flatMap(customer -> orders(customer, from, to))
                .filter(order -> owner(order).filter(owner -> owner == campaign).isPresent())
                .toList();
    }

    private Optional<Long> owner(Order order) {
        return last(order, message -> message.kind().equals("CLICKED"))
                .or(() -> last(
                        order,
                        message -> message.kind().equals("DELIVERED")
                                || message.kind().equals("SENT")
                                        && !reports(message.campaign(), message.medium())
                                        && world.messages.stream()
                                                .noneMatch(other -> other.customer() == message.customer()
                                                        && other.campaign() == message.campaign()
                                                        && other.medium().equals(message.medium())
                                                        && other.kind().equals("BOUNCED")
                                                        && other.at().isBefore(to))));
    }

    private Optional<Long> last(Order order, Predicate<Message> touch) {
        return world.messages.stream()
                .filter(message -> message.customer() == order.customer() && touch.test(message))
                .filter(message -> !message.at().isAfter(order.at()))
                .filter(message -> message.at()
                        .plus(Duration.ofDays(world.attributionDays.get(message.campaign())))
                        .isAfter(order.at()))
                .max(Comparator.comparing(Message::at).thenComparing(Message::campaign))
                .map(Message::campaign);
    }

    long spend(long customer, Instant since, Instant until) {
        return orders(customer, since, until).mapToLong(Order::net).sum();
    }

    /** Who slept since the instant when the window began. */
    List<Long> sleepers(long campaign, String arm, Instant since) {
        return members(campaign, arm).stream()
                .filter(customer ->
                        orders(customer, Instant.EPOCH, from).findAny().isPresent())
                .filter(customer -> orders(customer, since, from).findAny().isEmpty())
                .toList();
    }

    /** Of a member's bookmarked products {bookmarked, bought}. */
    long[] bookmarks(long customer) {
        long cases = 0;
        long bought = 0;
        for (long product = 1; product <= 5; product++) {
            long wanted = product;
            Optional<Instant> since = world.bookmarks.stream()
                    .filter(bookmark -> bookmark.customer() == customer && bookmark.product() == wanted)
                    .map(World.Bookmark::at)
                    .filter(at -> !at.isBefore(from) && at.isBefore(to))
                    .min(Comparator.naturalOrder());
            if (since.isPresent()) {
                cases++;
                bought += orders(customer, since.get(), to).anyMatch(order -> order.product() == wanted) ? 1 : 0;
            }
        }
        return new long[] {cases, bought};
    }
}
