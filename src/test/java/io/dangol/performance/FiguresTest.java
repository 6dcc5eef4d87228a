package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.campaign.CampaignArm;
import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.BusinessCalendar;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The set-based statements against a naive evaluator on random facts. */
@QuarkusTest
class FiguresTest {
    private static final Instant HALF = Instant.parse("2025-03-30T15:00:00Z");

    @Inject
    Figures figures;

    @Inject
    BusinessCalendar calendar;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyFigureIsWhatANaiveCountSays(long seed) {
        World world = new World(seed, 80);
        world.write(database);

        assertFigures(world);
        world.refund(database);
        assertFigures(world);
    }

    private void assertFigures(World world) {
        for (Instant to : List.of(HALF, World.TO)) {
            KpiWindow window = window(to);
            NaiveFigures naive = new NaiveFigures(world, World.FROM, to);
            assertFunnels(naive, window);
            for (long campaign = 1; campaign <= 2; campaign++) {
                assertMembers(naive, campaign, window);
                assertReturns(naive, campaign, window);
                assertBookmarks(naive, campaign, window);
                assertReactions(naive, campaign, window);
            }
        }
    }

    /** Four asks in one statement: two campaigns, and one of them by medium. */
    private void assertFunnels(NaiveFigures naive, KpiWindow window) {
        List<FunnelFigures> found = await(figures.funnels(List.of(
                new FigureAsk(1, null, window),
                new FigureAsk(2, null, window),
                new FigureAsk(1, CampaignMedium.PUSH, window),
                new FigureAsk(1, CampaignMedium.EMAIL, window))));

        for (int i = 0; i < 2; i++) {
            long campaign = i + 1;
            List<World.Order> attributed = naive.attributed(campaign);
            FunnelFigures funnel = found.get(i);
            assertReach(naive, campaign, null, funnel);
            assertThat(funnel.sentToHoldout())
                    .isEqualTo(naive.sent(campaign, "HOLDOUT", null).size());
            assertThat(funnel.orders()).isEqualTo(attributed.size());
            assertThat(funnel.ordered())
                    .isEqualTo(attributed.stream()
                            .map(World.Order::customer)
                            .distinct()
                            .count());
            assertThat(funnel.revenue())
                    .isEqualByComparingTo(BigDecimal.valueOf(
                            attributed.stream().mapToLong(World.Order::net).sum()));
        }
        assertReach(naive, 1, "PUSH", found.get(2));
        assertReach(naive, 1, "EMAIL", found.get(3));
    }

    private static void assertReach(NaiveFigures naive, long campaign, String medium, FunnelFigures funnel) {
        assertThat(funnel.treated())
                .isEqualTo(naive.members(campaign, "TREATMENT").size());
        assertThat(funnel.heldOut())
                .isEqualTo(naive.members(campaign, "HOLDOUT").size());
        assertThat(funnel.sends()).isEqualTo(naive.sends(campaign, medium));
        assertThat(funnel.sent())
                .isEqualTo(naive.sent(campaign, "TREATMENT", medium).size());
        assertThat(funnel.delivered())
                .isEqualTo(naive.delivered(campaign, medium).size());
        assertThat(funnel.opened())
                .isEqualTo(naive.with(campaign, medium, List.of("OPENED", "CLICKED"))
                        .size());
        assertThat(funnel.clicked())
                .isEqualTo(naive.with(campaign, medium, List.of("CLICKED")).size());
        assertThat(funnel.optedOut())
                .isEqualTo(naive.with(campaign, medium, List.of("OPTED_OUT")).size());
    }

    private void assertMembers(NaiveFigures naive, long campaign, KpiWindow window) {
        Map<CampaignArm, ArmFigures> found = await(figures.members(List.of(new FigureAsk(campaign, null, window))))
                .get(0);
        for (CampaignArm arm : CampaignArm.values()) {
            List<Long> members = naive.members(campaign, arm.name());
            double[] spend = members.stream()
                    .mapToDouble(c -> naive.spend(c, window.from(), window.to()))
                    .toArray();
            double[] former = members.stream()
                    .mapToDouble(c -> naive.spend(c, window.previousFrom(), window.from()))
                    .toArray();
            ArmFigures figures = found.get(arm);
            assertThat(figures.size()).isEqualTo(members.size());
            assertThat(figures.spend().mean().value()).isCloseTo(mean(spend), within(1e-6));
            assertThat(figures.spend().mean().variance()).isCloseTo(covariance(spend, spend), within(1e-3));
            assertThat(figures.spend().formerMean().value()).isCloseTo(mean(former), within(1e-6));
            double spread = Math.sqrt(covariance(spend, spend) * covariance(former, former));
            assertThat(figures.spend().correlation())
                    .isCloseTo(spread == 0 ? 0 : covariance(spend, former) / spread, within(1e-9));
            assertThat(figures.orders().x().longValue())
                    .isEqualTo(members.stream()
                            .mapToLong(c ->
                                    naive.orders(c, window.from(), window.to()).count())
                            .sum());
            assertThat(figures.again().x().longValue())
                    .isEqualTo(members.stream()
                            .filter(c ->
                                    naive.orders(c, window.from(), window.to()).count() >= 2)
                            .count());
            assertThat(figures.again().y().longValue())
                    .isEqualTo(members.stream()
                            .filter(c -> naive.orders(c, window.previousFrom(), window.from())
                                            .count()
                                    >= 2)
                            .count());
        }
    }

    private void assertReturns(NaiveFigures naive, long campaign, KpiWindow window) {
        Map<CampaignArm, Proportion> found = await(figures.returns(List.of(new FigureAsk(campaign, null, window))))
                .get(0);
        for (CampaignArm arm : CampaignArm.values()) {
            List<Long> sleepers = naive.sleepers(campaign, arm.name(), calendar.monthsBefore(window.from(), 6));
            long woke = sleepers.stream()
                    .filter(c -> naive.orders(c, window.from(), window.to())
                            .findAny()
                            .isPresent())
                    .count();
            assertThat(found.getOrDefault(arm, Proportion.of(0, 0))).isEqualTo(Proportion.of(woke, sleepers.size()));
        }
    }

    private void assertReactions(NaiveFigures naive, long campaign, KpiWindow window) {
        List<FigureAsk> asks = List.of(new FigureAsk(campaign, null, window));
        Map<CampaignArm, Proportion> coupons = await(figures.coupons(asks)).get(0);
        Map<CampaignArm, Mean> scores = await(figures.recommendations(asks)).get(0);
        for (CampaignArm arm : CampaignArm.values()) {
            int issued = naive.coupons(campaign, arm.name()).size();
            assertThat(coupons.getOrDefault(arm, Proportion.of(0, 0)).value())
                    .isCloseTo(issued == 0 ? 0 : (double) naive.used(campaign, arm.name()) / issued, within(1e-12));
            assertThat(scores.getOrDefault(arm, Mean.NOBODY).value())
                    .isCloseTo(naive.recommendation(campaign, arm.name()), within(1e-9));
        }
    }

    private void assertBookmarks(NaiveFigures naive, long campaign, KpiWindow window) {
        Map<CampaignArm, Proportion> found = await(figures.bookmarks(List.of(new FigureAsk(campaign, null, window))))
                .get(0);
        for (CampaignArm arm : CampaignArm.values()) {
            List<long[]> own = naive.members(campaign, arm.name()).stream()
                    .map(naive::bookmarks)
                    .filter(pair -> pair[0] > 0)
                    .toList();
            long cases = own.stream().mapToLong(pair -> pair[0]).sum();
            long bought = own.stream().mapToLong(pair -> pair[1]).sum();
            Proportion proportion = found.getOrDefault(arm, Proportion.of(0, 0));
            assertThat(proportion.size()).isEqualTo(own.size());
            assertThat(proportion.value()).isCloseTo(cases == 0 ? 0 : (double) bought / cases, within(1e-12));
        }
    }

    private KpiWindow window(Instant to) {
        return new KpiWindow(World.FROM.minus(Duration.between(World.FROM, to)), World.FROM, to, World.TO);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double covariance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mean(x)) * (y[i] - mean(y));
        }
        return sum / (x.length - 1);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }
}
