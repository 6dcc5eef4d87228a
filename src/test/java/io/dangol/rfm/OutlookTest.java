package io.dangol.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.Brand;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an explanation foretells, beside looking at every day and every number of orders one by one. */
class OutlookTest {
    private static final Brand BRAND = new FixedBrand("Test", ZoneId.of("Asia/Seoul"), Currency.getInstance("KRW"));
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(BRAND);
    private static final MinorUnits UNITS = new MinorUnits(BRAND);
    private static final List<CutOff> CUT_OFFS = List.of(
            CutOff.of(CutSide.TOP, BigDecimal.valueOf(20), 2_700_001, 3),
            CutOff.of(CutSide.TOP, BigDecimal.valueOf(40), 500_000, 1));
    private static final SegmentationModel MODEL = model();

    @Test
    void theDayOnWhichTheCalendarMovesACustomerIsTheFirstThatDiffers() {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            LocalDate today = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
            List<PastOrder> orders = orders(random, today);
            Figures figures = figures(orders, today);
            Outlook outlook = outlook();
            String current = outlook.segment(figures, CALENDAR.startOf(today));

            SegmentOutlook foretold = outlook.ifNothingHappens(current, figures, window(orders, today), today);

            assertThat(foretold).isEqualTo(dayByDay(orders, today, current));
        }
    }

    @Test
    void theNextStepLeadsWhereItSaysAndNothingSmallerDoes() {
        Random random = new Random(12);
        int found = 0;
        for (int round = 0; round < 400; round++) {
            LocalDate today = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
            Figures figures = figures(orders(random, today), today);
            Instant asOf = CALENDAR.startOf(today);
            String current = outlook().segment(figures, asOf);

            SegmentStep step = new NextStep(MODEL, outlook(), CUT_OFFS, UNITS).from(current, figures, asOf);

            if (step == null) {
                continue;
            }
            found++;
            // Better is what stands earlier; only who cannot rise is told of any other segment.
            Predicate<String> noBetter =
                    place(step.segmentKey()) < place(current) ? then -> place(then) >= place(current) : current::equals;
            long amount = step.amountPerOrder() == null
                    ? 0
                    : UNITS.units(step.amountPerOrder().amount().value());
            assertThat(after(figures, step.orders(), amount, asOf)).isEqualTo(step.segmentKey());
            for (int fewer = 1; fewer < step.orders(); fewer++) {
                for (long any = 0; any < 30_000_000; any += 499_999) {
                    assertThat(after(figures, fewer, any, asOf)).matches(noBetter, "no better");
                }
            }
            if (amount > 0) {
                assertThat(after(figures, step.orders(), amount - 1, asOf)).matches(noBetter, "no better");
            }
        }
        assertThat(found).isGreaterThan(200);
    }

    private static int place(String segmentKey) {
        List<String> keys = MODEL.rules().stream().map(SegmentRule::key).toList();
        return keys.contains(segmentKey) ? keys.indexOf(segmentKey) : keys.size();
    }

    private static String after(Figures figures, int orders, long amount, Instant asOf) {
        Figures then = new Figures(
                asOf,
                asOf,
                null,
                figures.orders12() + orders,
                figures.amount12() + orders * amount,
                figures.ordersTotal() + orders,
                figures.amountTotal() + orders * amount);
        return outlook().segment(then, asOf);
    }

    private static @Nullable SegmentOutlook dayByDay(List<PastOrder> orders, LocalDate today, String current) {
        for (LocalDate day = today.plusDays(1); day.isBefore(today.plusDays(900)); day = day.plusDays(1)) {
            String then = outlook().segment(figures(orders, day), CALENDAR.startOf(day));
            if (!then.equals(current)) {
                return new SegmentOutlook(day, then);
            }
        }
        return null;
    }

    private static Outlook outlook() {
        return new Outlook(MODEL, CUT_OFFS, CALENDAR, UNITS);
    }

    private static List<PastOrder> orders(Random random, LocalDate today) {
        List<PastOrder> orders = new ArrayList<>();
        for (int order = 1 + random.nextInt(9); order > 0; order--) {
            orders.add(new PastOrder(today.minusDays(1 + random.nextInt(500)), random.nextInt(2_000) * 1_000L));
        }
        return orders;
    }

    private static List<PastOrder> window(List<PastOrder> orders, LocalDate day) {
        return orders.stream()
                .filter(order -> !order.day().isBefore(day.minusMonths(12)))
                .toList();
    }

    private static Figures figures(List<PastOrder> orders, LocalDate day) {
        List<PastOrder> window = window(orders, day);
        LocalDate last = orders.stream()
                .map(PastOrder::day)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Figures(
                CALENDAR.startOf(last).plus(Duration.ofHours(20)),
                null,
                null,
                window.size(),
                window.stream().mapToLong(PastOrder::amount).sum(),
                orders.size(),
                orders.stream().mapToLong(PastOrder::amount).sum());
    }

    private static SegmentationModel model() {
        SegmentReading reading = new SegmentReading("t", "r", "s", List.of(SegmentChannel.PUSH));
        MonetaryBound high = new MonetaryBound(CutSide.TOP, new Decimal("20"), krw(1_000_000), true);
        MonetaryBound middle = new MonetaryBound(CutSide.TOP, new Decimal("40"), krw(450_000), true);
        MonetaryBound low = new MonetaryBound(CutSide.BOTTOM, null, krw(300_000), false);
        List<SegmentRule> rules = List.of(
                rule(
                        "VIP",
                        new RecencyCondition(1, null),
                        orders12(7, null),
                        new MonetaryCondition(high, null),
                        reading),
                rule(
                        "LOYAL",
                        new RecencyCondition(3, null),
                        orders12(4, null),
                        new MonetaryCondition(middle, null),
                        reading),
                rule("DORMANT", new RecencyCondition(null, 6), orders12(2, null), null, reading),
                rule("CHEAP", new RecencyCondition(3, null), orders12(1, 3), new MonetaryCondition(null, low), reading),
                rule("LOW", new RecencyCondition(6, 3), orders12(null, 1), null, reading));
        return new SegmentationModel(
                1,
                "test",
                1,
                "Test",
                "시험",
                "test",
                OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                null,
                MonetaryBasis.BOTH,
                null,
                rules);
    }

    private static SegmentRule rule(
            String key,
            RecencyCondition recency,
            FrequencyCondition frequency,
            @Nullable MonetaryCondition monetary,
            SegmentReading reading) {
        return new SegmentRule(key, key, key, reading, recency, frequency, monetary);
    }

    private static FrequencyCondition orders12(@Nullable Integer least, @Nullable Integer most) {
        return new FrequencyCondition(new CountRange(least, most), null);
    }

    private static Money krw(long amount) {
        return Money.of(BigDecimal.valueOf(amount), "KRW");
    }

    private record FixedBrand(String name, ZoneId zone, Currency currency) implements Brand {}
}
