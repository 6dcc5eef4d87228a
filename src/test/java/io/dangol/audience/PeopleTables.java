package io.dangol.audience;

import io.dangol.audience.Person.Item;
import io.dangol.testsupport.Database;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a brand and its people into an empty database. */
final class PeopleTables {
    private PeopleTables() {}

    /** @param scoredAt as of when the results in force are */
    static void write(Database database, List<Person> people, Instant scoredAt) {
        database.execute(
                "insert into channel (key, name, kind) values ('a', 'A', 'OWN_MALL'), ('b', 'B', 'MARKETPLACE'), ('c', 'C', 'STORE');"
                        + " insert into store (key, name) values ('s', 'S'), ('t', 'T');"
                        + " insert into customer_list (name, created_at, created_by) values ('one', now(), 't'), ('two', now(), 't')");
        for (int product = 1; product <= RandomPeople.PRODUCTS; product++) {
            database.update(
                    "insert into product (external_id, category, brand, recorded_at) values ($1::int::text, $2, $3, now())",
                    product,
                    RandomPeople.category(product),
                    RandomPeople.brand(product));
        }
        database.execute(
                "insert into tier_ladder (months, author, created_at) values (1, 't', now()), ("
                        + RandomPeople.LADDER_MONTHS
                        + ", 't', now()); insert into tier_step (version, rank, tier, orders, amount) values (1, 1, 'VIP', 0, 0)");
        for (RandomPeople.Step step : RandomPeople.LADDER) {
            database.update(
                    "insert into tier_step (version, rank, tier, orders, amount) values (2, $1, $2, $3, $4)",
                    RandomPeople.LADDER.indexOf(step) + 1,
                    step.tier(),
                    step.orders(),
                    step.amount());
        }
        database.execute(
                "insert into campaign (key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share, attribution_days, created_at, updated_at)"
                        + " select 'k' || n, 'k', 'o', case when n < 3 then 'VIP' else 'LOYAL' end, 's', '2020-01-01', '2030-01-01', 0, 7, now(), now() from generate_series(1, 3) n");
        database.execute(
                "insert into product_association (product_id, associated_product_id, orders, product_orders, associated_orders, all_orders, support, confidence, lift, periods, stable_periods, viewers, run_id)"
                        + " select a, b, 1, 1, 1, 1, 0.1, (a % 3) / 2.0, a / 2.0, 1, 1, 0, 1 from generate_series(1, 6) a, generate_series(1, 6) b where a <> b and (a + b) % 3 = 0;"
                        + " insert into own_mall_pattern (product_id, category, customers, converted, conversion_rate, conversion_lower, base_rate, lift, proven, run_id)"
                        + " values (2, null, 1, 1, 1, 1, 0.5, 2, true, 1), (null, 'bags', 1, 1, 1, 0, 0.5, 2, false, 1)");
        database.execute(
                "insert into job_run (kind, trigger, status, owner, started_at, heartbeat_at, finished_at) values ('t', 'START_UP', 'SUCCEEDED', 't', now(), now(), now());"
                        + " insert into scoring_run (run_id, model_id, kind, as_of, recency_cuts, frequency_cuts, value_cuts) select 1, min(id), 'FULL', '"
                        + scoredAt
                        + "', '{1, 7, 30.5, 90}', '{1, 1, 2, 3}', '{100, 200, 300, 400}' from segmentation_model;"
                        + " insert into lifecycle_run (run_id, settings_version, kind, as_of, touched, moved) values (1, 1, 'FULL', '"
                        + scoredAt + "', 0, 0)");
        StringBuilder sql = new StringBuilder();
        people.forEach(person -> new Rows(sql, person).write());
        database.execute(sql.toString());
    }

    /** The inserts of one person. */
    private record Rows(StringBuilder sql, Person person) {
        void write() {
            long key = person.key;
            row(
                    "customer (name, email, phone, birth_date, signed_up_at, tier, created_at)",
                    "p",
                    person.email,
                    person.phone,
                    person.birth,
                    person.signedUp,
                    person.tier,
                    Instant.EPOCH);
            row(
                    "identity (channel_id, external_id, customer_id, recorded_at)",
                    person.channel,
                    "i" + key,
                    key,
                    Instant.EPOCH);
            person.lists.forEach(list -> row("customer_list_member (customer_id, list_id)", key, list));
            int n = 0;
            for (Person.Order each : person.orders) {
                String id = "o" + key + "-" + n++;
                row(
                        "purchase_order (customer_id, identity_id, channel_id, store_id, external_id, ordered_at, status, list_amount, discount_amount, paid_amount, refunded_amount, recorded_at)",
                        key,
                        key,
                        each.channel(),
                        each.store(),
                        id,
                        each.at(),
                        each.cancelled() ? "CANCELLED" : "PLACED",
                        each.list(),
                        each.discount(),
                        each.paid(),
                        each.refunded(),
                        Instant.EPOCH);
                int line = 0;
                for (Item item : each.items()) {
                    sql.append(
                                    "insert into order_item (order_id, line, product_id, quantity, unit_price, paid_amount) select max(id), ")
                            .append(line++)
                            .append(", ")
                            .append(item.product())
                            .append(", 1, 0, ")
                            .append(item.paid())
                            .append(" from purchase_order;");
                }
            }
            for (Person.Event each : person.events) {
                row(
                        "behavior_event (customer_id, identity_id, channel_id, external_id, kind, occurred_at, product_id, category, rating)",
                        key,
                        key,
                        each.channel(),
                        "e" + key + "-" + n++,
                        each.kind(),
                        each.at(),
                        each.product(),
                        each.category(),
                        each.rating());
            }
            for (Person.Points each : person.points) {
                row(
                        "points_entry (customer_id, identity_id, external_id, kind, points, occurred_at, expires_at)",
                        key,
                        key,
                        "p" + n++,
                        each.kind(),
                        each.points(),
                        each.at(),
                        each.expires());
            }
            for (Person.Coupon each : person.coupons) {
                row(
                        "coupon (customer_id, identity_id, code, issued_at, expires_at, used_at)",
                        key,
                        key,
                        "c" + n++,
                        each.issued(),
                        each.expires(),
                        each.used());
            }
            // The last stay first: each ends where the next begins, which must be there.
            for (int i = person.stays.size() - 1; i >= 0; i--) {
                stay(key, person.stays.get(i));
            }
            for (Person.Message each : person.messages) {
                row(
                        "message_event (customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id, recorded_at)",
                        key,
                        key,
                        each.campaign(),
                        each.medium(),
                        each.kind(),
                        each.at(),
                        "m" + key + "-" + n++,
                        Instant.EPOCH);
            }
            for (Person.Said each : person.consents) {
                row(
                        "consent (customer_id, identity_id, medium, purpose, night, granted, recorded_at)",
                        key,
                        key,
                        each.medium(),
                        each.purpose(),
                        each.night(),
                        each.granted(),
                        each.at());
            }
            person.tiers.forEach(each ->
                    row("tier_change (customer_id, identity_id, changed_at, tier)", key, key, each.at(), each.tier()));
            if (person.score != null) {
                inForce(
                        key,
                        person.score,
                        person.stays.get(person.stays.size() - 1).segment());
            }
            if (person.insight != null) {
                insight(key, person.insight);
            }
            for (Person.Warranty each : person.warranties) {
                row(
                        "warranty (customer_id, identity_id, serial, product_id, registered_at)",
                        key,
                        key,
                        "w" + n++,
                        each.product(),
                        each.at());
            }
        }

        /** The result in force, which is that of the last stay; stages are the same under other names. */
        private void inForce(long key, Person.Score it, String segment) {
            row(
                    "score (customer_id, last_order_at, orders12, amount12, orders_total, amount_total, segment_key, run_id)",
                    key,
                    it.last(),
                    it.orders12(),
                    it.amount12(),
                    it.orders(),
                    it.amount(),
                    segment,
                    1);
            row("customer_stage (customer_id, stage, orders, run_id)", key, RandomPeople.stage(segment), 0, 1);
        }

        private void stay(long key, Person.Stay stay) {
            row(
                    "membership (customer_id, from_at, to_at, segment_key, run_id, orders12, amount12, orders_total, amount_total)",
                    key,
                    stay.from(),
                    stay.to(),
                    stay.segment(),
                    1,
                    0,
                    0,
                    0,
                    0);
            row(
                    "stage_interval (customer_id, from_at, to_at, stage, run_id)",
                    key,
                    stay.from(),
                    stay.to(),
                    RandomPeople.stage(stay.segment()),
                    1);
        }

        private void insight(long key, Person.Insight it) {
            row(
                    "forecast (customer_id, purchase_days, last_order_on, last_order_at, expected_orders, next_order_on, caution_on, imminent_on, churn_risk, run_id)",
                    key,
                    1,
                    it.due(),
                    Instant.EPOCH,
                    1,
                    it.next(),
                    it.caution(),
                    it.caution(),
                    it.churnRisk(),
                    1);
            row(
                    "purchase_cycle (customer_id, product_id, category, purchases, cycle_days, last_ordered_on, due_on, run_id)",
                    key,
                    it.cycleProduct(),
                    it.cycleProduct() == null ? "bags" : null,
                    2,
                    7,
                    it.due(),
                    it.due(),
                    1);
            row(
                    "discount_profile (customer_id, orders, discounted_orders, discounted_share, bargain_only, band, run_id)",
                    key,
                    4,
                    1,
                    it.share(),
                    it.bargain(),
                    "OCCASIONAL",
                    1);
        }

        private void row(String into, @Nullable Object... values) {
            sql.append("insert into ")
                    .append(into)
                    .append(" values (")
                    .append(java.util.Arrays.stream(values)
                            .map(value -> value == null
                                    ? "null"
                                    : value instanceof Number || value instanceof Boolean
                                            ? value.toString()
                                            : "'" + value.toString().replace("'", "''") + "'")
                            .collect(Collectors.joining(", ")))
                    .append(");");
        }
    }
}
