package io.dangol.demo;

import static io.dangol.demo.Column.days;
import static io.dangol.demo.Column.flags;
import static io.dangol.demo.Column.ints;
import static io.dangol.demo.Column.longs;
import static io.dangol.demo.Column.shorts;
import static io.dangol.demo.Column.texts;
import static io.dangol.demo.Column.times;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Writes chunks. Knows the keys that the database gave to the outlets and the stores. */
final class Tables {
    static final Table<Catalogue.Product> PRODUCTS = new Table<>(
            RowSql.INSERT_PRODUCTS,
            List.of(
                    longs(row -> (long) row.id()),
                    texts(Catalogue.Product::externalId),
                    texts(Catalogue.Product::name),
                    texts(Catalogue.Product::categoryName),
                    texts(Catalogue.Product::brand),
                    longs(row -> (long) row.price())));

    private static final Table<Rows.Customer> CUSTOMERS = new Table<>(
            RowSql.INSERT_CUSTOMERS,
            List.of(
                    longs(Rows.Customer::id),
                    texts(Rows.Customer::name),
                    texts(Rows.Customer::email),
                    texts(Rows.Customer::phone),
                    days(Rows.Customer::born),
                    times(Rows.Customer::signedUpAt),
                    texts(Rows.Customer::tier),
                    times(Rows.Customer::since)));
    private static final Table<Rows.Identity> VERIFIED =
            new Table<>(RowSql.INSERT_VERIFIED, List.of(longs(Rows.Identity::id)));
    private static final Table<Rows.Consent> CONSENTS = new Table<>(
            RowSql.INSERT_CONSENTS,
            List.of(
                    longs(Rows.Consent::customerId),
                    longs(Rows.Consent::identityId),
                    texts(Rows.Consent::medium),
                    texts(Rows.Consent::purpose),
                    flags(Rows.Consent::night),
                    flags(Rows.Consent::granted),
                    times(Rows.Consent::recordedAt)));
    private static final Table<Rows.TierChange> TIERS = new Table<>(
            RowSql.INSERT_TIERS,
            List.of(
                    longs(Rows.TierChange::customerId),
                    longs(Rows.TierChange::identityId),
                    times(Rows.TierChange::changedAt),
                    texts(Rows.TierChange::tier)));
    private static final Table<Rows.Points> POINTS = new Table<>(
            RowSql.INSERT_POINTS,
            List.of(
                    longs(Rows.Points::customerId),
                    longs(Rows.Points::identityId),
                    texts(Rows.Points::externalId),
                    texts(Rows.Points::kind),
                    longs(Rows.Points::points),
                    times(Rows.Points::occurredAt),
                    times(Rows.Points::expiresAt)));
    private static final Table<Rows.Coupon> COUPONS = new Table<>(
            RowSql.INSERT_COUPONS,
            List.of(
                    longs(Rows.Coupon::customerId),
                    longs(Rows.Coupon::identityId),
                    texts(Rows.Coupon::code),
                    texts(Rows.Coupon::name),
                    times(Rows.Coupon::issuedAt),
                    times(Rows.Coupon::expiresAt),
                    times(Rows.Coupon::usedAt)));
    private static final Table<Rows.Warranty> WARRANTIES = new Table<>(
            RowSql.INSERT_WARRANTIES,
            List.of(
                    longs(Rows.Warranty::customerId),
                    longs(Rows.Warranty::identityId),
                    texts(Rows.Warranty::serial),
                    longs(Rows.Warranty::productId),
                    times(Rows.Warranty::registeredAt)));
    private static final Table<Rows.Item> ITEMS = new Table<>(
            RowSql.INSERT_ITEMS,
            List.of(
                    longs(Rows.Item::orderId),
                    ints(Rows.Item::line),
                    longs(Rows.Item::productId),
                    ints(Rows.Item::quantity),
                    longs(Rows.Item::unitPrice),
                    longs(Rows.Item::paid)));

    private final Table<Rows.Identity> identities;
    private final Table<Rows.Order> orders;
    private final Table<Rows.Event> events;

    /** @param places the keys of outlets and stores */
    Tables(Places places) {
        this.identities = new Table<>(
                RowSql.INSERT_IDENTITIES,
                List.of(
                        longs(Rows.Identity::id),
                        shorts(row -> places.channel(row.outlet())),
                        texts(Rows.Identity::externalId),
                        longs(Rows.Identity::customerId),
                        texts(Rows.Identity::name),
                        texts(Rows.Identity::email),
                        texts(Rows.Identity::phone),
                        flags(Rows.Identity::phoneVerified),
                        texts(Rows.Identity::memberId),
                        days(Rows.Identity::born),
                        times(Rows.Identity::signedUpAt),
                        times(Rows.Identity::since)));
        this.orders = new Table<>(
                RowSql.INSERT_ORDERS,
                List.of(
                        longs(Rows.Order::id),
                        longs(Rows.Order::customerId),
                        longs(Rows.Order::identityId),
                        shorts(row -> places.channel(row.outlet())),
                        ints(row -> row.store() == null ? null : places.store(row.store())),
                        texts(Rows.Order::externalId),
                        times(Rows.Order::orderedAt),
                        texts(Rows.Order::status),
                        longs(Rows.Order::listed),
                        longs(Rows.Order::discount),
                        longs(Rows.Order::paid),
                        longs(Rows.Order::refunded),
                        texts(Rows.Order::coupon)));
        this.events = new Table<>(
                RowSql.INSERT_EVENTS,
                List.of(
                        longs(Rows.Event::customerId),
                        longs(Rows.Event::identityId),
                        shorts(row -> places.channel(row.outlet())),
                        texts(Rows.Event::externalId),
                        texts(Rows.Event::kind),
                        times(Rows.Event::occurredAt),
                        longs(Rows.Event::productId),
                        texts(Rows.Event::category),
                        shorts(Rows.Event::rating),
                        texts(Rows.Event::text)));
    }

    /** What became of the messages of one campaign. */
    static Table<StoryTeller.Message> messages(long campaign) {
        return new Table<>(
                RowSql.INSERT_MESSAGES,
                List.of(
                        longs(row -> campaign),
                        longs(StoryTeller.Message::customerId),
                        longs(StoryTeller.Message::identityId),
                        texts(StoryTeller.Message::medium),
                        texts(StoryTeller.Message::kind),
                        times(StoryTeller.Message::at),
                        texts(StoryTeller.Message::externalId)));
    }

    Uni<Void> write(SqlConnection connection, Chunk chunk) {
        return CUSTOMERS
                .write(connection, chunk.customers)
                .chain(() -> identities.write(connection, chunk.identities))
                .chain(() -> CONSENTS.write(connection, chunk.consents))
                .chain(() -> TIERS.write(connection, chunk.tiers))
                .chain(() -> POINTS.write(connection, chunk.points))
                .chain(() -> COUPONS.write(connection, chunk.coupons))
                .chain(() -> WARRANTIES.write(connection, chunk.warranties))
                .chain(() -> orders.write(connection, chunk.orders))
                .chain(() -> ITEMS.write(connection, chunk.items))
                .chain(() -> events.write(connection, chunk.events))
                .chain(() -> VERIFIED.write(connection, chunk.identities));
    }
}
