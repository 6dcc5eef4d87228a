package io.dangol.demo;

import java.util.ArrayList;
import java.util.List;

/** Rows made together and written together, in the order in which the tables need each other. */
final class Chunk {
    final List<Rows.Customer> customers = new ArrayList<>();
    final List<Rows.Identity> identities = new ArrayList<>();
    final List<Rows.Consent> consents = new ArrayList<>();
    final List<Rows.TierChange> tiers = new ArrayList<>();
    final List<Rows.Points> points = new ArrayList<>();
    final List<Rows.Coupon> coupons = new ArrayList<>();
    final List<Rows.Warranty> warranties = new ArrayList<>();
    final List<Rows.Order> orders = new ArrayList<>();
    final List<Rows.Item> items = new ArrayList<>();
    final List<Rows.Event> events = new ArrayList<>();

    /** Identities that may be of somebody who is known already, as a customer of another key. */
    final List<Long> shared = new ArrayList<>();
}
