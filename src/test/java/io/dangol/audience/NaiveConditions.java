package io.dangol.audience;

import static io.dangol.audience.RandomPeople.ZONE;

import io.dangol.audience.Person.Order;
import io.dangol.shared.GlobalId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each condition means, in plain Java over the facts of one customer. Amounts are won. */
final class NaiveConditions {
    private final Instant asOf;
    private final LocalDate today;
    private final LocalDate scored;
    private final Map<Long, AudienceDefinition> audiences;

    /** @param scoredAt as of when the results in force are */
    NaiveConditions(Instant asOf, Instant scoredAt, Map<Long, AudienceDefinition> audiences) {
        this.asOf = asOf;
        this.today = day(asOf);
        this.scored = day(scoredAt);
        this.audiences = audiences;
    }

    boolean holds(AudienceDefinition definition, Person person) {
        return holds(definition.condition(), person)
                && definition.steps().stream().noneMatch(step -> holds(step.condition(), person));
    }

    boolean holds(CustomerCondition node, Person person) {
        if (node.and() != null) {
            return node.and().stream().allMatch(part -> holds(part, person));
        }
        if (node.or() != null) {
            return node.or().stream().anyMatch(part -> holds(part, person));
        }
        return node.not() != null
                ? !holds(node.not(), person)
                : leaf(node.leaves().values().iterator().next(), person);
    }

    private boolean leaf(Condition leaf, Person p) {
        if (leaf instanceof SegmentIn c) {
            return p.stays.stream()
                    .anyMatch(stay -> !stay.from().isAfter(asOf)
                            && (stay.to() == null || stay.to().isAfter(asOf))
                            && c.keys().contains(stay.segment()));
        } else if (leaf instanceof StageIn c) {
            return p.stays.stream()
                    .anyMatch(stay -> !stay.from().isAfter(asOf)
                            && (stay.to() == null || stay.to().isAfter(asOf))
                            && c.stages().stream()
                                    .anyMatch(stage -> stage.name().equals(RandomPeople.stage(stay.segment()))));
        } else if (leaf instanceof ScoreRange c) {
            return p.score != null && p.score.last() != null && scored(c, p.score, p.score.last());
        } else if (leaf instanceof TierIn c) {
            return p.tier != null && c.tiers().contains(p.tier);
        } else if (leaf instanceof TierChanged c) {
            return p.tiers.stream()
                    .anyMatch(t -> ago(c.daysAgo(), t.at())
                            && (c.to() == null || c.to().contains(t.tier()))
                            && (c.move() == null || c.move() == moved(p, t)));
        } else if (leaf instanceof TierLikely c) {
            return tierLikely(c, p);
        } else if (leaf instanceof BirthdayWithin c) {
            return p.birth != null
                    && Stream.iterate(today, day -> day.plusDays(1))
                            .limit(c.days() + 1L)
                            .anyMatch(day -> yearly(p.birth, day.getYear()).equals(day));
        } else if (leaf instanceof SignedUp c) {
            boolean member = p.signedUp != null
                    && p.signedUp.isBefore(asOf)
                    && (c.daysAgo() == null || ago(c.daysAgo(), p.signedUp));
            return Boolean.FALSE.equals(c.member()) != member;
        } else if (leaf instanceof KnownIn c) {
            return c.channels().contains(GlobalId.of("Channel", p.channel));
        } else if (leaf instanceof ConsentGiven c) {
            return consented(c, p, false)
                    && (!c.night() || consented(c, p, true))
                    && (!c.reachable()
                            || switch (c.medium()) {
                                case EMAIL -> p.email != null;
                                case SMS, MESSENGER -> p.phone != null;
                                case PUSH -> true;
                            });
        } else if (leaf instanceof InList c) {
            return p.lists.contains(GlobalId.key("CustomerList", c.listId()));
        } else if (leaf instanceof InAudience c) {
            return holds(audiences.get(c.key()), p);
        } else if (leaf instanceof MessageReaction c) {
            return reacted(c, p);
        }
        return purchase(leaf, p);
    }

    /** Which way the change went on the ladder; null for a first tier, and where one of the two is not on it. */
    private static @Nullable TierMove moved(Person p, Person.Tier change) {
        int before = p.tiers.stream()
                .filter(t -> t.at().isBefore(change.at()))
                .max(Comparator.comparing(Person.Tier::at))
                .map(t -> rank(t.tier()))
                .orElse(-1);
        int after = rank(change.tier());
        if (before < 0 || after < 0 || before == after) {
            return null;
        }
        return after > before ? TierMove.UPGRADE : TierMove.DOWNGRADE;
    }

    private static int rank(String tier) {
        return RandomPeople.LADDER.stream()
                .map(RandomPeople.Step::tier)
                .toList()
                .indexOf(tier);
    }

    private boolean tierLikely(TierLikely c, Person p) {
        List<RandomPeople.Step> ladder = RandomPeople.LADDER;
        int held = -1;
        while (p.tier != null
                && ++held < ladder.size()
                && !ladder.get(held).tier().equals(p.tier)) {}
        if (held == ladder.size()) {
            return false;
        }
        if (c.move() == TierMove.UPGRADE) {
            int next = held + 1;
            while (next < ladder.size() && ladder.get(next).isFree()) {
                next++;
            }
            return next < ladder.size()
                    && ladder.get(next)
                            .reached(
                                    within(p, today.minusMonths(RandomPeople.LADDER_MONTHS)),
                                    BigDecimal.valueOf(c.share() == null ? 0.8 : c.share()));
        }
        LocalDate end = today.plusDays(c.withinDays() == null ? 30 : c.withinDays());
        return held >= 0
                && !ladder.get(held).isFree()
                && !ladder.get(held).reached(within(p, end.minusMonths(RandomPeople.LADDER_MONTHS)), BigDecimal.ONE);
    }

    private List<Order> within(Person p, LocalDate first) {
        return p.orders.stream()
                .filter(o ->
                        o.counted() && o.at().isBefore(asOf) && !day(o.at()).isBefore(first))
                .toList();
    }

    private boolean purchase(Condition leaf, Person p) {
        if (leaf instanceof OrdersInRange c) {
            List<Order> orders = orders(p, c.scope(), c.window());
            BigDecimal sum = BigDecimal.valueOf(
                    orders.stream().mapToLong(order -> paid(order, c.scope())).sum());
            return (c.count() == null || c.count().holds(orders.size()))
                    && (c.sum() == null || c.sum().holds(sum))
                    && (c.average() == null || !orders.isEmpty() && between(c.average(), sum, orders.size()));
        } else if (leaf instanceof LastOrder c) {
            return orders(p, c.scope(), null).stream()
                    .map(Order::at)
                    .max(Comparator.naturalOrder())
                    .filter(at -> ago(c.daysAgo(), at))
                    .isPresent();
        } else if (leaf instanceof Bought c) {
            return !orders(p, c.scope(), c.window()).isEmpty();
        } else if (leaf instanceof DiscountUsed c) {
            long times = orders(p, c.scope(), c.window()).stream()
                    .filter(order -> order.list() > 0
                            && BigDecimal.valueOf(order.discount())
                                            .compareTo(BigDecimal.valueOf(c.rateAtLeast())
                                                    .multiply(BigDecimal.valueOf(order.list())))
                                    >= 0)
                    .count();
            return c.orders() == null ? times > 0 : c.orders().holds(times);
        } else if (leaf instanceof CouponsUsed c) {
            return c.times()
                    .holds(p.coupons.stream()
                            .filter(coupon -> coupon.used() != null && in(c.window(), coupon.used()))
                            .count());
        } else if (leaf instanceof CouponExpires c) {
            return p.coupons.stream()
                    .anyMatch(k -> k.issued().isBefore(asOf)
                            && (k.used() == null || !k.used().isBefore(asOf))
                            && k.expires() != null
                            && !k.expires().isBefore(asOf)
                            && !day(k.expires()).isAfter(today.plusDays(c.withinDays())));
        } else if (leaf instanceof PointsHeld c) {
            return points(c, p);
        } else if (leaf instanceof WarrantyRegistered c) {
            return p.warranties.stream().anyMatch(w -> warranty(c, w));
        }
        return behavior(leaf, p);
    }

    private boolean behavior(Condition leaf, Person p) {
        if (leaf instanceof Behaved c) {
            long times = events(p, c.kinds().stream().map(Enum::name).toList(), c.scope())
                    .filter(e -> in(c.window(), e.at()))
                    .count();
            return c.times() == null ? times > 0 : c.times().holds(times);
        } else if (leaf instanceof LastBehaved c) {
            return events(p, c.kinds().stream().map(Enum::name).toList(), c.scope())
                    .map(Person.Event::at)
                    .max(Comparator.naturalOrder())
                    .filter(at -> ago(c.daysAgo(), at))
                    .isPresent();
        } else if (leaf instanceof Abandoned c) {
            return events(p, List.of(c.kind().name()), c.scope())
                    .anyMatch(e -> !e.at().isBefore(asOf.minus(Duration.ofHours(c.hoursAgoTo())))
                            && !e.at().isAfter(asOf.minus(Duration.ofHours(c.hoursAgoFrom())))
                            && p.orders.stream()
                                    .noneMatch(o -> o.counted() && !o.at().isBefore(e.at()) && o.at().isBefore(asOf)));
        } else if (leaf instanceof MostViewed c) {
            Map<String, Integer> views = new HashMap<>();
            events(p, List.of("PRODUCT_VIEW"), null)
                    .filter(e -> in(c.window(), e.at()) && category(e) != null)
                    .forEach(e -> views.merge(category(e), 1, Integer::sum));
            int most = views.values().stream().max(Comparator.naturalOrder()).orElse(0);
            return views.entrySet().stream()
                    .anyMatch(view -> view.getValue() == most && c.categories().contains(view.getKey()));
        } else if (leaf instanceof SurveyAnswered c) {
            return events(p, List.of("SURVEY"), null)
                    .filter(e -> e.rating() != null && in(c.window(), e.at()))
                    .max(Comparator.comparing(Person.Event::at))
                    .filter(e -> c.rating().holds(e.rating()))
                    .isPresent();
        }
        return insight(leaf, p);
    }

    /** The cuts are those that {@link PeopleTables} writes. */
    private boolean scored(ScoreRange c, Person.Score score, Instant last) {
        long days = ChronoUnit.DAYS.between(day(last), scored);
        return (c.recency() == null || c.recency().holds(5 - below(days, 1, 7, 30.5, 90)))
                && (c.frequency() == null || c.frequency().holds(1 + below(score.orders(), 1, 1, 2, 3)))
                && (c.value() == null || c.value().holds(1 + below(score.amount(), 100, 200, 300, 400)))
                && (c.orders12() == null || c.orders12().holds(score.orders12()))
                && (c.averageValue12() == null
                        || score.orders12() > 0
                                && between(c.averageValue12(), BigDecimal.valueOf(score.amount12()), score.orders12()));
    }

    private static int below(long value, double... cuts) {
        return (int) java.util.Arrays.stream(cuts).filter(cut -> cut < value).count();
    }

    private boolean insight(Condition leaf, Person p) {
        Person.Insight it = p.insight;
        if (leaf instanceof ForecastRange c) {
            return it != null
                    && (c.churnRiskAtLeast() == null || it.churnRisk() >= c.churnRiskAtLeast())
                    && (c.churnRiskAtMost() == null || it.churnRisk() <= c.churnRiskAtMost())
                    && (c.nextOrderWithinDays() == null
                            || it.next() != null && !it.next().isAfter(today.plusDays(c.nextOrderWithinDays())))
                    && (c.late() == null
                            || c.late()
                                    == (it.caution() != null && !it.caution().isAfter(today)));
        } else if (leaf instanceof CycleDue c) {
            return it != null
                    && !it.due().isAfter(today.plusDays(c.withinDays()))
                    && (c.overdueDays() == null || !it.due().isBefore(today.minusDays(c.overdueDays())))
                    && (c.products() == null
                            || it.cycleProduct() != null
                                    && c.products().contains(GlobalId.of("Product", it.cycleProduct())));
        } else if (leaf instanceof AssociatedBuyer c) {
            long wanted = GlobalId.key("Product", c.productId());
            return orders(p, null, c.window()).stream()
                            .flatMap(order -> order.items().stream())
                            .map(Person.Item::product)
                            .anyMatch(other -> other != wanted
                                    && (other + wanted) % 3 == 0
                                    && other / 2.0 >= c.liftAtLeast()
                                    && other % 3 / 2.0 >= c.confidenceAtLeast())
                    && orders(p, null, null).stream()
                            .flatMap(order -> order.items().stream())
                            .noneMatch(item -> item.product() == wanted);
        } else if (leaf instanceof DiscountHabit c) {
            return it != null
                    && (c.bargainOnly() == null || c.bargainOnly() == it.bargain())
                    && (c.shareAtLeast() == null || it.share() >= c.shareAtLeast())
                    && (c.shareAtMost() == null || it.share() <= c.shareAtMost());
        } else if (leaf instanceof OwnMallCandidate c) {
            return orders(p, null, c.window()).stream()
                            .filter(order -> order.channel() == 2)
                            .flatMap(order -> order.items().stream())
                            .anyMatch(item -> item.product() == 2
                                    || !c.provenOnly()
                                            && RandomPeople.category(item.product())
                                                    .equals("bags"))
                    && orders(p, null, null).stream().noneMatch(order -> order.channel() == 1);
        }
        throw new IllegalArgumentException("No naive meaning of " + leaf);
    }

    private boolean reacted(MessageReaction c, Person p) {
        List<Person.Message> seen =
                p.messages.stream().filter(m -> m.at().isBefore(asOf)).toList();
        return seen.stream().anyMatch(m -> {
            boolean sent = m.kind().equals("SENT") || m.kind().equals("DELIVERED");
            boolean meant = in(c.window(), m.at())
                    && (c.medium() == null || c.medium().name().equals(m.medium()))
                    && (c.campaigns() == null
                            || c.campaigns().stream()
                                    .map(id -> GlobalId.key("Campaign", id))
                                    .anyMatch(named ->
                                            named == m.campaign() || c.similar() && named < 3 && m.campaign() < 3));
            List<String> others = seen.stream()
                    .filter(n -> n.campaign() == m.campaign() && n.medium().equals(m.medium()))
                    .map(Person.Message::kind)
                    .toList();
            return meant
                    && switch (c.reaction()) {
                        case OPENED -> m.kind().equals("OPENED");
                        case CLICKED -> m.kind().equals("CLICKED");
                        case RECEIVED -> sent && !others.contains("BOUNCED");
                        case IGNORED ->
                            sent
                                    && !others.contains("BOUNCED")
                                    && !others.contains("OPENED")
                                    && !others.contains("CLICKED");
                    };
        });
    }

    private boolean warranty(WarrantyRegistered c, Person.Warranty w) {
        LocalDate day = day(w.at());
        return w.at().isBefore(asOf)
                && (c.daysAgo() == null || ago(c.daysAgo(), w.at()))
                && (c.products() == null
                        || w.product() != null && c.products().contains(GlobalId.of("Product", w.product())))
                && (c.anniversaryWithinDays() == null
                        || Stream.iterate(today, each -> each.plusDays(1))
                                .limit(c.anniversaryWithinDays() + 1L)
                                .anyMatch(each -> each.getYear() > day.getYear()
                                        && yearly(day, each.getYear()).equals(each)));
    }

    /** The day on which it falls in a year: the 28th for the 29th of February in years without one. */
    private static LocalDate yearly(LocalDate day, int year) {
        return day.withYear(year);
    }

    private boolean points(PointsHeld c, Person p) {
        List<Person.Points> seen =
                p.points.stream().filter(e -> e.at().isBefore(asOf)).toList();
        long spent = -seen.stream()
                .mapToLong(Person.Points::points)
                .filter(n -> n < 0)
                .sum();
        long held = 0;
        boolean expiring = false;
        for (Person.Points lot : seen.stream()
                .filter(e -> e.points() > 0)
                .sorted(Comparator.comparing((Person.Points e) -> e.expires() == null ? Instant.MAX : e.expires())
                        .thenComparing(Person.Points::at))
                .toList()) {
            long taken = Math.min(spent, lot.points());
            spent -= taken;
            long left = lot.points() - taken;
            if (lot.expires() == null || !lot.expires().isBefore(asOf)) {
                held += left;
                expiring |= left > 0
                        && c.expireWithinDays() != null
                        && lot.expires() != null
                        && !day(lot.expires()).isAfter(today.plusDays(c.expireWithinDays()));
            }
        }
        boolean used = seen.stream().anyMatch(e -> e.kind().equals("USED"));
        boolean earned = seen.stream().anyMatch(e -> e.points() > 0);
        return (c.balance() == null || c.balance().holds(held))
                && (c.expireWithinDays() == null || expiring)
                && (c.everUsed() == null || (c.everUsed() ? used : earned && !used));
    }

    private boolean consented(ConsentGiven c, Person p, boolean night) {
        return p.consents.stream()
                .filter(s -> s.medium().equals(c.medium().name())
                        && s.purpose().equals(c.purpose().name())
                        && s.night() == night)
                .max(Comparator.comparing(Person.Said::at))
                .filter(s -> s.granted()
                        && s.at().isBefore(asOf)
                        && (s.purpose().equals("INFORMATIONAL")
                                || s.at().atZone(ZONE).plusYears(2).toInstant().isAfter(asOf)))
                .isPresent();
    }

    private List<Order> orders(Person p, @Nullable OrderScope scope, @Nullable TimeWindow window) {
        return p.orders.stream()
                .filter(o -> o.counted() && in(window, o.at()) && o.at().isBefore(asOf))
                .filter(o -> scope == null || meant(o, scope))
                .toList();
    }

    private static boolean meant(Order o, OrderScope scope) {
        return (scope.channels() == null || scope.channels().contains(GlobalId.of("Channel", o.channel())))
                && (scope.stores() == null
                        || o.store() != null && scope.stores().contains(GlobalId.of("Store", o.store())))
                && (!scope.byProduct() || o.items().stream().anyMatch(item -> meant(item, scope)));
    }

    private static boolean meant(Person.Item item, OrderScope scope) {
        return (scope.products() == null || scope.products().contains(GlobalId.of("Product", item.product())))
                && (scope.categories() == null || scope.categories().contains(RandomPeople.category(item.product())))
                && (scope.brands() == null || scope.brands().contains(RandomPeople.brand(item.product())));
    }

    private static long paid(Order o, @Nullable OrderScope scope) {
        return scope != null && scope.byProduct()
                ? o.items().stream()
                        .filter(item -> meant(item, scope))
                        .mapToLong(Person.Item::paid)
                        .sum()
                : o.paid() - o.refunded();
    }

    private static boolean between(MoneyRange range, BigDecimal sum, int count) {
        BigDecimal times = BigDecimal.valueOf(count);
        return (range.atLeast() == null || sum.compareTo(range.atLeast().value().multiply(times)) >= 0)
                && (range.atMost() == null
                        || sum.compareTo(range.atMost().value().multiply(times)) <= 0);
    }

    private Stream<Person.Event> events(Person p, List<String> kinds, @Nullable BehaviorScope scope) {
        return p.events.stream()
                .filter(e -> e.at().isBefore(asOf) && kinds.contains(e.kind()))
                .filter(e -> scope == null
                        || (scope.channels() == null || scope.channels().contains(GlobalId.of("Channel", e.channel())))
                                && (scope.products() == null
                                        || e.product() != null
                                                && scope.products().contains(GlobalId.of("Product", e.product())))
                                && (scope.categories() == null
                                        || category(e) != null
                                                && scope.categories().contains(category(e))));
    }

    private static @Nullable String category(Person.Event event) {
        return event.category() != null
                ? event.category()
                : event.product() == null ? null : RandomPeople.category(event.product());
    }

    private boolean in(@Nullable TimeWindow window, Instant at) {
        if (!at.isBefore(asOf)) {
            return false;
        }
        if (window == null) {
            return true;
        }
        LocalDate day = day(at);
        return (window.lastDays() == null || !day.isBefore(today.minusDays(window.lastDays())))
                && (window.lastMonths() == null || !day.isBefore(today.minusMonths(window.lastMonths())))
                && (window.from() == null || !day.isBefore(window.from()))
                && (window.to() == null || !day.isAfter(window.to()));
    }

    private boolean ago(DaysAgo range, Instant at) {
        long days = ChronoUnit.DAYS.between(day(at), today);
        return at.isBefore(asOf)
                && (range.from() == null || days >= range.from())
                && (range.to() == null || days <= range.to());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
