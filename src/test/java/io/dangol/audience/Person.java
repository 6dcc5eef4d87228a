package io.dangol.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a test knows of a customer, without asking the application. */
final class Person {
    record Item(long product, long paid) {}

    record Order(
            long channel,
            @Nullable Long store,
            Instant at,
            boolean cancelled,
            long list,
            long discount,
            long refunded,
            List<Item> items) {
        long paid() {
            return list - discount;
        }

        boolean counted() {
            return !cancelled && (refunded == 0 || refunded < paid());
        }
    }

    record Event(
            String kind,
            Instant at,
            long channel,
            @Nullable Long product,
            @Nullable String category,
            @Nullable Integer rating) {
        Event minusMicros(long micros) {
            return new Event(kind, at.minus(micros, ChronoUnit.MICROS), channel, product, category, rating);
        }
    }

    record Points(
            String kind, long points, Instant at, @Nullable Instant expires) {}

    record Coupon(
            Instant issued,
            @Nullable Instant expires,
            @Nullable Instant used) {}

    record Stay(String segment, Instant from, @Nullable Instant to) {}

    record Message(long campaign, String medium, String kind, Instant at) {}

    record Said(String medium, String purpose, boolean night, boolean granted, Instant at) {
        Said minusMillis(long millis) {
            return new Said(medium, purpose, night, granted, at.minusMillis(millis));
        }
    }

    record Score(@Nullable Instant last, int orders12, long amount12, int orders, long amount) {}

    /** What runs of other rooms found out. */
    record Insight(
            double churnRisk,
            @Nullable LocalDate next,
            @Nullable LocalDate caution,
            @Nullable Long cycleProduct,
            LocalDate due,
            double share,
            boolean bargain) {}

    record Tier(String tier, Instant at) {}

    record Warranty(@Nullable Long product, Instant at) {}

    /** Its place among the people of a test, from 1. */
    long key;

    long channel;

    @Nullable String email;

    @Nullable String phone;

    @Nullable String tier;

    @Nullable LocalDate birth;

    @Nullable Instant signedUp;

    final List<Order> orders = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Points> points = new ArrayList<>();
    final List<Coupon> coupons = new ArrayList<>();
    final List<Stay> stays = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final List<Said> consents = new ArrayList<>();
    final List<Tier> tiers = new ArrayList<>();
    final List<Warranty> warranties = new ArrayList<>();

    @Nullable Score score;

    @Nullable Insight insight;

    final Set<Long> lists = new TreeSet<>();

    Person numbered(long number) {
        key = number;
        return this;
    }

    /** For whoever reads of a failure. */
    @Override
    public String toString() {
        return "Person[email " + email + ", phone " + phone + ", tier " + tier + ", born " + birth + ", signed up "
                + signedUp + ", channel " + channel + ", lists " + lists + ", " + orders + ", " + events + ", " + points
                + ", " + coupons + ", " + stays + ", " + messages + ", " + consents + ", " + tiers + ", " + warranties
                + ", " + score + ", " + insight + "]";
    }
}
