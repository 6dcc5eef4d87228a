package io.dangol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frequency caps over all that a person got, whoever sent it, against a count message by message. */
@QuarkusTest
class CapsOverOtherSystemsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PEOPLE = 24;
    private static final List<String> MEDIA = List.of("SMS", "EMAIL", "PUSH");
    private static final List<String> KINDS = List.of("SENT", "SENT", "SENT", "DELIVERED", "CLICKED", "BOUNCED");

    private record Cap(String medium, int most, int days) {}

    private record Had(long person, String medium, Instant at) {}

    @Inject
    Dispatching dispatching;

    @Inject
    Outbox outbox;

    @Inject
    Gatekeeper gatekeeper;

    @Inject
    RecordedChannel provider;

    @Inject
    BusinessCalendar calendar;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final List<Had> had = new ArrayList<>();
    private SendingShop shop;
    private Instant noon;

    @BeforeEach
    void open() {
        database.empty();
        provider.on(CampaignMedium.SMS, CampaignMedium.EMAIL);
        shop = new SendingShop(database);
        noon = calendar.startOf(calendar.dayOf(clock.now()).plusDays(1)).plus(Duration.ofHours(12));
        shop.people(PEOPLE);
        database.execute("""
                insert into campaign (key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share,
                    attribution_days, created_at, updated_at)
                values ('elsewhere', 'n', 'o', 'DORMANT', 's', '2025-01-01', '2025-01-02', 0, 7, now(), now())""");
    }

    @AfterEach
    void close() {
        provider.off();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyGetsMoreThanACapAllowsAndNobodyLessForIt(long seed) {
        Random random = new Random(seed);
        merge(random);
        sentFromHere();
        sentElsewhere(random);
        List<Cap> caps = caps(random);

        long campaign = shop.launch("spring", 0, SendingShop.SMS);
        Instant now = noon.plus(Duration.ofHours(1));
        await(outbox.refresh(now));
        await(gatekeeper.letThrough(campaign, 1000, now));

        Map<Long, String> decided = new TreeMap<>();
        database.rows("select customer_id, coalesce(reason, status) from delivery where campaign_id = $1", campaign)
                .forEach(row -> decided.put(row.getLong(0), row.getString(1)));
        Map<Long, String> expected = new TreeMap<>();
        decided.keySet().forEach(person -> expected.put(person, over(person, caps, now) ? "FREQUENCY_CAP" : "SENDING"));
        assertThat(decided).as("caps %s, had %s", caps, had).isEqualTo(expected);
        assertThat(decided).hasSize((int) database.count("select count(*) from customer where merged_into_id is null"));
    }

    @Test
    void whatOthersSentCountsForWhoWasWrittenToAndAReportOfOurOwnDoesNotCountTwice() {
        shop.cap(null, 2, 7);
        sentFromHere();
        elsewhere(1, "EMAIL", "SENT", noon.minus(Duration.ofDays(1)), "x1");

        shop.launch("spring", 0, SendingShop.SMS);
        Instant now = noon.plus(Duration.ofHours(1));
        await(outbox.refresh(now).chain(() -> dispatching.round(now)));

        assertThat(shop.reasons()).containsExactly("1 FREQUENCY_CAP");
    }

    private static String nullable(Random random, List<String> values) {
        int which = random.nextInt(values.size() + 1);
        return which == values.size() ? null : values.get(which);
    }

    private List<Cap> caps(Random random) {
        Map<String, Cap> caps = new TreeMap<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Cap cap = new Cap(nullable(random, MEDIA), random.nextInt(4), 1 + random.nextInt(10));
            caps.put(cap.medium() + "/" + cap.days(), cap);
            shop.cap(cap.medium(), cap.most(), cap.days());
        }
        return List.copyOf(caps.values());
    }

    private boolean over(long person, List<Cap> caps, Instant now) {
        return caps.stream()
                .anyMatch(cap -> (cap.medium() == null || cap.medium().equals("SMS"))
                        && had.stream()
                                        .filter(each -> each.person() == person)
                                        .filter(each -> cap.medium() == null
                                                || cap.medium().equals(each.medium()))
                                        .filter(each -> each.at().isAfter(now.minus(Duration.ofDays(cap.days()))))
                                        .count()
                                >= cap.most());
    }

    /** Some customers turn out to be one: their identities and events move, their deliveries stay. */
    private void merge(Random random) {
        for (long away = 2; away <= PEOPLE; away += 2) {
            if (random.nextInt(3) == 0) {
                database.update("update customer set merged_into_id = $1 where id = $2", away - 1, away);
                database.update("update identity set customer_id = $1 where customer_id = $2", away - 1, away);
            }
        }
    }

    private void sentFromHere() {
        shop.launch("earlier", 0, SendingShop.SMS);
        await(outbox.refresh(noon).chain(() -> dispatching.round(noon)));
        database.rows("select coalesce(c.merged_into_id, c.id) from delivery d join customer c on c.id = d.customer_id"
                        + " where d.status = 'SENT'")
                .forEach(row -> had.add(new Had(row.getLong(0), "SMS", noon)));
        assertThat(had).isNotEmpty();
    }

    private void sentElsewhere(Random random) {
        List<Long> people = database.rows("select id from customer where merged_into_id is null order by id").stream()
                .map(row -> row.getLong(0))
                .toList();
        for (int i = 0; i < 80; i++) {
            long person = people.get(random.nextInt(people.size()));
            String medium = MEDIA.get(random.nextInt(MEDIA.size()));
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            Instant at = noon.minus(Duration.ofHours(random.nextInt(12 * 24)));
            elsewhere(person, medium, kind, at, "x" + i);
            if (kind.equals("SENT")) {
                had.add(new Had(person, medium, at));
            }
        }
    }

    private void elsewhere(long person, String medium, String kind, Instant at, String id) {
        database.update("""
                insert into message_event (customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id,
                    recorded_at)
                select $1, min(i.id), (select id from campaign where key = 'elsewhere'), $2, $3, $4, $5, now()
                from identity i where i.customer_id = $1
                """, person, medium, kind, at.atOffset(ZoneOffset.UTC), id);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
