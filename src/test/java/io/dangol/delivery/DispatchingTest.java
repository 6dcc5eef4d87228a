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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a launched campaign to messages at the provider, with senders that die, run beside each other, and people who object. */
@QuarkusTest
class DispatchingTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PEOPLE = 1200;

    @Inject
    Dispatching dispatching;

    @Inject
    Outbox outbox;

    @Inject
    Gatekeeper gatekeeper;

    @Inject
    MessageWriting writing;

    @Inject
    MessageChannels channels;

    @Inject
    RecordedChannel provider;

    @Inject
    DeliveryConfig config;

    @Inject
    BusinessCalendar calendar;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private SendingShop shop;
    private Instant noon;

    @BeforeEach
    void open() {
        database.empty();
        provider.on(CampaignMedium.SMS, CampaignMedium.EMAIL);
        shop = new SendingShop(database);
        noon = calendar.startOf(calendar.dayOf(clock.now()).plusDays(1)).plus(Duration.ofHours(12));
    }

    @AfterEach
    void close() {
        provider.off();
    }

    @Test
    void everyRecipientGetsTheMessageOnceAndTheHoldoutNone() {
        shop.people(PEOPLE);
        shop.launch("spring", 0.1, SendingShop.SMS);

        sendAll(noon);

        assertThat(provider.taken).hasSize(PEOPLE * 9 / 10);
        assertThat(provider.handed).hasSize(PEOPLE * 9 / 10);
        assertThat(provider.handed)
                .allSatisfy(
                        message -> assertThat(message.body()).startsWith("(광고)").contains("Dangol demo"));
        assertThat(database.count("select count(*) from message_event where kind = 'SENT'"))
                .isEqualTo(PEOPLE * 9 / 10);
        assertThat(database.count(
                        "select count(*) from delivery d join campaign_member m using (customer_id, campaign_id)"
                                + " where m.arm = 'HOLDOUT'"))
                .isZero();
        assertThat(shop.progress("sent")).isEqualTo(PEOPLE * 9 / 10);
    }

    @Test
    void theScheduleSendsInARunAndOnlyWhenThereIsSomethingToDo() {
        shop.people(3);
        shop.launch("spring", 0, SendingShop.EMAIL);

        await(dispatching.sendByRun());
        await(dispatching.sendByRun());

        assertThat(provider.handed).hasSize(3);
        assertThat(database.rows("select status, summary from job_run where kind = 'DISPATCH'"))
                .extracting(row -> row.getString(0) + ": " + row.getString(1))
                .containsExactly("SUCCEEDED: Decided about 3 messages.");
    }

    @Test
    void senderThatDiesAfterTheGateLosesNothing() {
        shop.people(10);
        long campaign = shop.launch("spring", 0, SendingShop.SMS);
        await(outbox.refresh(noon));
        assertThat(await(gatekeeper.letThrough(campaign, 100, noon)).messages()).hasSize(10);

        sendAll(noon.plusSeconds(1));
        assertThat(provider.handed).isEmpty();
        sendAll(noon.plus(config.lease()));

        assertThat(provider.taken).hasSize(10);
        assertThat(provider.handed).hasSize(10);
    }

    @Test
    void senderThatDiesBeforeItConfirmsDoublesNothing() {
        shop.people(10);
        long campaign = shop.launch("spring", 0, SendingShop.SMS);
        await(outbox.refresh(noon));
        LetThroughBatch batch = await(gatekeeper.letThrough(campaign, 100, noon));
        await(writing.write(batch, noon).chain(written -> channels.handOver(written.messages())));

        sendAll(noon.plus(config.lease()));

        assertThat(provider.handed).as("handed over again").hasSize(20);
        assertThat(provider.taken).as("known by their keys").hasSize(10);
        assertThat(shop.progress("sent")).isEqualTo(10);
        assertThat(database.count("select count(*) from message_event")).isEqualTo(10);
    }

    @Test
    void twoSendersBesideEachOtherSendEachMessageOnce() {
        shop.people(PEOPLE);
        shop.launch("spring", 0, SendingShop.SMS);

        await(Uni.join()
                .all(List.of(refreshAndSend(noon), refreshAndSend(noon), refreshAndSend(noon)))
                .andFailFast());

        assertThat(provider.handed).hasSize(PEOPLE);
        assertThat(provider.taken).hasSize(PEOPLE);
    }

    @Test
    void twoCampaignsAtOnceDoNotExceedTheCap() {
        shop.people(300);
        shop.cap(null, 1, 1);
        shop.launch("one", 0, SendingShop.SMS);
        shop.launch("two", 0, SendingShop.SMS);

        await(Uni.join()
                .all(List.of(refreshAndSend(noon), refreshAndSend(noon)))
                .andFailFast());

        assertThat(provider.handed.stream().map(OutgoingMessage::customerId))
                .hasSize(300)
                .doesNotHaveDuplicates();
        assertThat(database.count("select count(*) from delivery where reason = 'FREQUENCY_CAP'"))
                .isEqualTo(300);
    }

    @Test
    void atNightEverythingWaitsForTheMorning() {
        shop.people(5);
        shop.consent(1, "SMS", true, true);
        shop.launch("night", 0, SendingShop.SMS);
        Instant night = noon.plus(Duration.ofHours(9));

        sendAll(night);
        assertThat(provider.handed).extracting(OutgoingMessage::customerId).containsExactly(1L);
        assertThat(database.count("select count(*) from delivery where reason = 'NIGHT' and status = 'QUEUED'"))
                .isEqualTo(4);

        sendAll(night.plus(Duration.ofHours(11)).minusSeconds(1));
        assertThat(provider.handed).hasSize(1);
        sendAll(night.plus(Duration.ofHours(11)));
        assertThat(provider.handed).hasSize(5);
    }

    @Test
    void whoWithdrewIsLeftAloneAndTheReasonIsRecorded() {
        shop.people(4);
        shop.launch("spring", 0, SendingShop.SMS);
        await(outbox.refresh(noon));
        shop.consent(2, "SMS", false, false);
        database.execute("delete from consent where customer_id = 3; update customer set phone = null where id = 4");

        sendAll(noon);

        assertThat(provider.handed).extracting(OutgoingMessage::customerId).containsExactly(1L);
        assertThat(shop.reasons()).containsOnly("2 OPTED_OUT", "3 NO_CONSENT", "4 NO_ADDRESS");
    }

    @Test
    void pausedCampaignHoldsAtOnceAndGoesOn() {
        shop.people(3);
        shop.launch("spring", 0, SendingShop.SMS);
        await(outbox.refresh(noon));
        shop.move("campaignPause");

        sendAll(noon);
        assertThat(provider.handed).isEmpty();

        shop.move("campaignResume");
        sendAll(noon);
        assertThat(provider.handed).hasSize(3);
    }

    @Test
    void cancelledCampaignSendsNothingMore() {
        shop.people(3);
        shop.launch("spring", 0, SendingShop.SMS);
        await(outbox.refresh(noon));
        shop.move("campaignCancel");

        sendAll(noon);

        assertThat(provider.handed).isEmpty();
        assertThat(shop.progress("cancelled")).isEqualTo(3);
    }

    @Test
    void whatOneChannelRefusesTheNextOneSends() {
        shop.people(3);
        shop.consent(2, "SMS", false, false);
        shop.launch("spring", 0, SendingShop.SMS, SendingShop.EMAIL);
        provider.answers(message -> message.medium() == CampaignMedium.SMS && message.customerId() == 3
                ? new Handover.Rejected(message.key())
                : new Handover.Accepted(message.key()));

        sendAll(noon);

        assertThat(provider.taken.values())
                .extracting(message -> message.customerId() + " " + message.medium())
                .containsExactlyInAnyOrder("1 SMS", "2 EMAIL", "3 EMAIL");
    }

    @Test
    void missingValueReachesNobodyAndTheNextChannelSpeaks() {
        shop.people(2);
        SendingShop.Step personal = new SendingShop.Step(
                "SMS", "LMS", null, "(광고)#{brandName} #{couponName} 쿠폰이 있어요. 무료수신거부 080-123-4567", null);
        database.execute("""
                insert into coupon (customer_id, identity_id, code, name, issued_at)
                select customer_id, id, 'C1', '봄맞이', now() - interval '1 day' from identity where customer_id = 2
                """);
        shop.launch("spring", 0, personal, SendingShop.EMAIL);

        sendAll(noon);

        assertThat(provider.taken.values())
                .extracting(message -> message.customerId() + " " + message.medium())
                .containsExactlyInAnyOrder("1 EMAIL", "2 SMS");
        assertThat(provider.handed)
                .noneSatisfy(message -> assertThat(message.body()).contains("#{"));
        assertThat(shop.reasons()).containsOnly("1 NO_CONTENT");
    }

    @Test
    void whoDoesNotAnswerHearsFromTheNextChannel() {
        shop.people(2);
        shop.launch("spring", 0, SendingShop.SMS.waiting(24), SendingShop.EMAIL);
        sendAll(noon);
        assertThat(provider.taken).hasSize(2);
        database.update("""
                insert into message_event (customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id,
                    recorded_at)
                select customer_id, identity_id, campaign_id, 'SMS', 'CLICKED', sent_at, key::text, sent_at
                from delivery where customer_id = 1
                """);

        sendAll(noon.plus(Duration.ofHours(23)));
        assertThat(provider.taken).hasSize(2);
        sendAll(noon.plus(Duration.ofHours(25)));

        assertThat(provider.taken.values())
                .extracting(message -> message.customerId() + " " + message.medium())
                .containsExactlyInAnyOrder("1 SMS", "2 SMS", "2 EMAIL");
    }

    @Test
    void whatTheProviderDoesNotSettleIsTriedAgainLaterAndGivenUpAtLast() {
        shop.people(1);
        shop.launch("spring", 0, SendingShop.SMS);
        provider.answers(message -> new Handover.Unsettled(message.key()));

        sendAll(noon);
        assertThat(provider.handed).hasSize(1);
        assertThat(shop.reasons()).containsOnly("1 RETRY");
        for (int i = 1; i < 20; i++) {
            sendAll(noon.plus(Duration.ofDays(i)));
        }

        assertThat(provider.handed).hasSize(config.attempts());
        assertThat(provider.handed.stream().map(OutgoingMessage::key).distinct())
                .hasSize(1);
        assertThat(shop.reasons()).containsOnly("1 GAVE_UP");
    }

    @Test
    void twoCustomersWhoTurnOutToBeOneGetOneMessage() {
        shop.people(3);
        shop.launch("spring", 0, SendingShop.SMS);
        await(outbox.refresh(noon));
        database.execute("update customer set merged_into_id = 2 where id = 1;"
                + " update identity set customer_id = 2 where customer_id = 1");

        sendAll(noon);

        assertThat(provider.handed).extracting(OutgoingMessage::customerId).containsExactlyInAnyOrder(2L, 3L);
        assertThat(shop.reasons()).containsOnly("1 MERGED");
    }

    private void sendAll(Instant now) {
        await(refreshAndSend(now));
    }

    private Uni<Integer> refreshAndSend(Instant now) {
        return outbox.refresh(now).chain(() -> rounds(now));
    }

    private Uni<Integer> rounds(Instant now) {
        return dispatching.round(now).chain(sent -> sent == 0 ? Uni.createFrom().item(0) : rounds(now));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
