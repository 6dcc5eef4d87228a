package io.dangol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.CampaignMedium;
import io.dangol.customer.ConsentPurpose;
import io.dangol.delivery.GateVerdict.Hold;
import io.dangol.delivery.GateVerdict.Pass;
import io.dangol.delivery.GateVerdict.Refuse;
import io.dangol.shared.Brand;
import io.dangol.shared.BusinessCalendar;
import io.dangol.template.TemplateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The send gate as a decision table, and what no combination of facts may lead to. */
class SendGateTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final BusinessCalendar CALENDAR = calendar(SEOUL);
    private static final Map<TemplateFormat, CampaignMedium> MEDIA = Map.of(
            TemplateFormat.PUSH, CampaignMedium.PUSH,
            TemplateFormat.IN_APP_BANNER, CampaignMedium.IN_APP_BANNER,
            TemplateFormat.IN_APP_INBOX, CampaignMedium.IN_APP_INBOX,
            TemplateFormat.EMAIL, CampaignMedium.EMAIL,
            TemplateFormat.SMS, CampaignMedium.SMS,
            TemplateFormat.LMS, CampaignMedium.SMS,
            TemplateFormat.ALIMTALK, CampaignMedium.MESSENGER,
            TemplateFormat.BRAND_MESSAGE, CampaignMedium.MESSENGER);

    private static BusinessCalendar calendar(ZoneId zone) {
        return new BusinessCalendar(new FixedBrand("Test", zone, Currency.getInstance("KRW")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # format      | purpose       | informational | advertising | night     | local time          | verdict
            SMS           | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2026-03-02T12:00    | PASS
            SMS           | ADVERTISING   | GRANTED       | NEVER       | NEVER     | 2026-03-02T12:00    | NO_CONSENT
            SMS           | ADVERTISING   | GRANTED       | WITHDRAWN   | GRANTED   | 2026-03-02T12:00    | OPTED_OUT
            SMS           | ADVERTISING   | GRANTED       | EXPIRED     | GRANTED   | 2026-03-02T12:00    | CONSENT_EXPIRED
            SMS           | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2026-03-02T20:50    | PASS
            SMS           | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2026-03-02T20:59:59 | PASS
            SMS           | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2026-03-02T21:00    | 2026-03-03T08:00
            LMS           | ADVERTISING   | NEVER         | GRANTED     | EXPIRED   | 2026-03-02T21:00    | 2026-03-03T08:00
            LMS           | ADVERTISING   | NEVER         | GRANTED     | WITHDRAWN | 2026-03-02T23:00    | 2026-03-03T08:00
            PUSH          | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2026-03-03T07:59:59 | 2026-03-03T08:00
            PUSH          | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2026-03-03T08:00    | PASS
            PUSH          | ADVERTISING   | NEVER         | GRANTED     | GRANTED   | 2026-03-02T23:00    | PASS
            PUSH          | ADVERTISING   | NEVER         | NEVER       | GRANTED   | 2026-03-02T23:00    | NO_CONSENT
            BRAND_MESSAGE | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2026-03-02T20:49:59 | PASS
            BRAND_MESSAGE | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2026-03-02T20:50    | 2026-03-03T08:00
            BRAND_MESSAGE | ADVERTISING   | NEVER         | GRANTED     | GRANTED   | 2026-03-02T20:50    | PASS
            EMAIL         | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2026-03-02T23:00    | PASS
            SMS           | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2026-12-31T23:59:59 | 2027-01-01T08:00
            SMS           | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2027-01-01T00:00    | 2027-01-01T08:00
            SMS           | ADVERTISING   | NEVER         | GRANTED     | NEVER     | 2028-02-28T22:00    | 2028-02-29T08:00
            SMS           | INFORMATIONAL | NEVER         | NEVER       | NEVER     | 2026-03-02T23:00    | PASS
            SMS           | INFORMATIONAL | WITHDRAWN     | GRANTED     | GRANTED   | 2026-03-02T12:00    | OPTED_OUT
            ALIMTALK      | INFORMATIONAL | NEVER         | WITHDRAWN   | NEVER     | 2026-03-02T23:00    | PASS
            ALIMTALK      | ADVERTISING   | GRANTED       | GRANTED     | GRANTED   | 2026-03-02T12:00    | ADVERTISING_IN_NOTICE
            IN_APP_BANNER | ADVERTISING   | NEVER         | NEVER       | NEVER     | 2026-03-02T23:00    | PASS
            IN_APP_INBOX  | ADVERTISING   | NEVER         | WITHDRAWN   | NEVER     | 2026-03-02T23:00    | PASS
            """)
    void decidesAsTheTableSays(
            TemplateFormat format,
            ConsentPurpose purpose,
            ConsentStanding informational,
            ConsentStanding advertising,
            ConsentStanding night,
            LocalDateTime local,
            String verdict) {
        GateFacts facts = new GateFacts(
                MEDIA.get(format), format, purpose, false, false, true, informational, advertising, night, List.of());

        assertThat(words(gate().decide(facts, at(local)))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, true, MERGED",
        "false, true, true, HELD_OUT",
        "true, true, false, HELD_OUT",
        "false, false, false, NO_ADDRESS"
    })
    void leavesAloneWhoIsNotToGetIt(boolean merged, boolean heldOut, boolean reachable, String verdict) {
        GateFacts facts = new GateFacts(
                CampaignMedium.SMS,
                TemplateFormat.SMS,
                ConsentPurpose.ADVERTISING,
                merged,
                heldOut,
                reachable,
                ConsentStanding.GRANTED,
                ConsentStanding.GRANTED,
                ConsentStanding.GRANTED,
                List.of());

        assertThat(words(gate().decide(facts, at(LocalDateTime.parse("2026-03-02T12:00")))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        // caps by SMS: 2 in 7 days; by all: 3 in 1 day
        "SMS, 'SMS -1h', PASS",
        "SMS, 'SMS -1h, SMS -6d', FREQUENCY_CAP",
        "SMS, 'SMS -1h, SMS -7d', PASS",
        "EMAIL, 'SMS -1h, SMS -2h', PASS",
        "EMAIL, 'SMS -1h, SMS -2h, PUSH -3h', FREQUENCY_CAP",
        "EMAIL, 'SMS -1h, SMS -2h, PUSH -24h', PASS"
    })
    void countsWhatAPersonHasHad(CampaignMedium medium, String had, String verdict) {
        Instant now = at(LocalDateTime.parse("2026-03-02T12:00"));
        List<Contact> contacts = List.of(had.split(", ")).stream()
                .map(each -> each.split(" -"))
                .map(each -> new Contact(
                        CampaignMedium.valueOf(each[0]),
                        now.minus(
                                each[1].endsWith("d")
                                        ? Duration.ofDays(number(each[1]))
                                        : Duration.ofHours(number(each[1])))))
                .toList();
        GateFacts facts = new GateFacts(
                medium,
                medium == CampaignMedium.SMS ? TemplateFormat.SMS : TemplateFormat.EMAIL,
                ConsentPurpose.ADVERTISING,
                false,
                false,
                true,
                ConsentStanding.NEVER,
                ConsentStanding.GRANTED,
                ConsentStanding.NEVER,
                contacts);
        SendGate gate = gate(new FrequencyCap(CampaignMedium.SMS, 2, 7), new FrequencyCap(null, 3, 1));

        assertThat(words(gate.decide(facts, now))).isEqualTo(verdict);
    }

    @Property(tries = 5000)
    void sendsNoAdvertisementWithoutConsentOverTheCapOrAtNight(
            @ForAll("facts") GateFacts facts, @ForAll("minutes") int minute, @ForAll("zones") ZoneId zone) {
        Instant now = Instant.parse("2026-10-20T00:00:00Z").plus(Duration.ofMinutes(minute));
        FrequencyCap cap = new FrequencyCap(null, 2, 1);
        GateVerdict verdict = new SendGate(new QuietHours(calendar(zone)), List.of(cap)).decide(facts, now);

        if (verdict instanceof Hold hold) {
            assertThat(hold.until()).isAfter(now).isBefore(now.plus(Duration.ofHours(13)));
            assertThat(hold.until().atZone(zone).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        }
        boolean toAPerson = facts.format().transmitted() && facts.purpose() == ConsentPurpose.ADVERTISING;
        if (verdict instanceof Pass && toAPerson) {
            LocalTime clock = now.atZone(zone).toLocalTime();
            boolean night = !clock.isBefore(LocalTime.of(21, 0)) || clock.isBefore(LocalTime.of(8, 0));
            assertThat(facts.advertising()).isEqualTo(ConsentStanding.GRANTED);
            assertThat(facts.format()).isNotEqualTo(TemplateFormat.ALIMTALK);
            assertThat(!night || facts.format() == TemplateFormat.EMAIL || facts.night() == ConsentStanding.GRANTED)
                    .isTrue();
            assertThat(facts.contacts().stream()
                            .filter(each -> each.at().isAfter(now.minus(Duration.ofDays(1))))
                            .count())
                    .isLessThan(2);
        }
        if (verdict instanceof Pass) {
            assertThat(facts.heldOut() || facts.merged() || !facts.reachable()).isFalse();
        }
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 60 * 24 * 120);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Seoul", "America/New_York", "Australia/Lord_Howe", "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<GateFacts> facts() {
        Arbitrary<ConsentStanding> standing = Arbitraries.of(ConsentStanding.class);
        Arbitrary<Boolean> rarely = Arbitraries.integers().between(0, 9).map(n -> n == 0);
        Arbitrary<List<Contact>> contacts = Arbitraries.integers()
                .between(0, 60 * 24 * 122)
                .map(minute -> new Contact(
                        CampaignMedium.EMAIL,
                        Instant.parse("2026-10-18T00:00:00Z").plus(Duration.ofMinutes(minute))))
                .list()
                .ofMaxSize(200);
        return Combinators.combine(
                        Arbitraries.of(TemplateFormat.class),
                        Arbitraries.of(ConsentPurpose.class),
                        Combinators.combine(rarely, rarely, rarely).as(List::of),
                        standing,
                        standing,
                        standing,
                        contacts)
                .as((format, purpose, off, informational, advertising, night, had) -> new GateFacts(
                        MEDIA.get(format),
                        format,
                        purpose,
                        off.get(0),
                        off.get(1),
                        !off.get(2),
                        informational,
                        advertising,
                        night,
                        had));
    }

    private static SendGate gate(FrequencyCap... caps) {
        return new SendGate(new QuietHours(CALENDAR), List.of(caps));
    }

    private static long number(String text) {
        return Long.parseLong(text.substring(0, text.length() - 1));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SEOUL).toInstant();
    }

    private static String words(GateVerdict verdict) {
        if (verdict instanceof Pass) {
            return "PASS";
        }
        return verdict instanceof Refuse refusal
                ? refusal.reason().name()
                : LocalDateTime.ofInstant(((Hold) verdict).until(), SEOUL).toString();
    }

    private record FixedBrand(String name, ZoneId zone, Currency currency) implements Brand {}
}
