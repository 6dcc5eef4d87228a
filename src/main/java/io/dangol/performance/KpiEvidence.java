package io.dangol.performance;

import static io.dangol.performance.Evidence.fixed;
import static io.dangol.performance.Evidence.goal;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignArm;
import io.dangol.campaign.CampaignMedium;
import io.dangol.campaign.KpiTarget;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers the evidence for the promises of one campaign; figures that several promises need are counted once. */
final class KpiEvidence {
    private final Figures figures;
    private final CampaignCosts costs;
    private final Campaign campaign;
    private final double unitsOfMoney;
    private final Map<FigureAsk, Uni<FunnelFigures>> funnels = new HashMap<>();
    private final Map<KpiWindow, Uni<Map<CampaignArm, ArmFigures>>> members = new HashMap<>();

    /** @param unitsOfMoney what one minor unit is worth in the brand's currency, 1 for KRW */
    KpiEvidence(Figures figures, CampaignCosts costs, Campaign campaign, double unitsOfMoney) {
        this.figures = figures;
        this.costs = costs;
        this.campaign = campaign;
        this.unitsOfMoney = unitsOfMoney;
    }

    Uni<Evidence> of(KpiTarget target, KpiWindow window) {
        return switch (target.metric()) {
            case SENDS -> funnel(target, window, (f, goal) -> total(target, f.sends(), f.treated()));
            case DELIVERY_RATE -> share(target, window, FunnelFigures::delivered, FunnelFigures::sent);
            case OPEN_RATE -> share(target, window, FunnelFigures::opened, FunnelFigures::delivered);
            case CLICK_RATE -> share(target, window, FunnelFigures::clicked, FunnelFigures::delivered);
            case OPT_OUT_RATE -> share(target, window, FunnelFigures::optedOut, FunnelFigures::delivered);
            case CONVERSION_RATE -> share(target, window, FunnelFigures::ordered, FunnelFigures::delivered);
            case REVENUE ->
                funnel(target, window, (f, goal) -> total(target, f.totalRevenue(unitsOfMoney), f.treated()));
            case REVENUE_PER_RECIPIENT ->
                funnel(
                        target,
                        window,
                        (f, goal) -> new Evidence.Against(f.meanRevenue(unitsOfMoney), goal, fixed(target)));
            case MONTHLY_SPEND_PER_MEMBER -> means(target, window, ArmFigures::spend, unitsOfMoney / window.months());
            case MONTHLY_ORDERS_PER_MEMBER -> means(target, window, ArmFigures::orders, 1 / window.months());
            case REPURCHASE_RATE -> members(window).map(arms -> again(target, arms));
            case RETURN_RATE ->
                figures.returns(List.of(ask(window, null))).map(arms -> shares(target, arms.get(0), Map.of()));
            case BOOKMARK_CONVERSION -> clusters(target, window, figures::bookmarks);
            case COUPON_REDEMPTION -> clusters(target, window, figures::coupons);
            case NET_PROMOTER_SCORE -> recommendation(target, window);
            case INCREMENTAL_REVENUE -> increment(target, window);
        };
    }

    /** The arms as they are counted now, against the sizes of the launch. */
    Uni<SampleRatio> ratio(KpiWindow window) {
        return members(window)
                .map(arms -> new SampleRatio(
                        arm(arms, CampaignArm.TREATMENT).size(),
                        arm(arms, CampaignArm.HOLDOUT).size(),
                        SampleRatio.plannedHoldout(campaign)));
    }

    private Uni<Evidence> share(
            KpiTarget target,
            KpiWindow window,
            Function<FunnelFigures, Long> part,
            Function<FunnelFigures, Long> whole) {
        return funnel(
                target,
                window,
                (f, goal) -> new Evidence.Against(Proportion.of(part.apply(f), whole.apply(f)), goal, fixed(target)));
    }

    private Uni<Evidence> funnel(
            KpiTarget target, KpiWindow window, BiFunction<FunnelFigures, Double, Evidence> evidence) {
        return funnels.computeIfAbsent(
                        ask(window, target.medium()),
                        ask -> figures.funnels(List.of(ask))
                                .map(found -> found.get(0))
                                .memoize()
                                .indefinitely())
                .map(found -> evidence.apply(found, goal(target)));
    }

    private Uni<Map<CampaignArm, ArmFigures>> members(KpiWindow window) {
        return members.computeIfAbsent(
                window,
                asked -> figures.members(List.of(ask(asked, null)))
                        .map(found -> found.get(0))
                        .memoize()
                        .indefinitely());
    }

    private Uni<Evidence> means(
            KpiTarget target, KpiWindow window, Function<ArmFigures, Moments> figure, double factor) {
        return members(window).map(arms -> {
            ArmFigures members = arm(arms, CampaignArm.TREATMENT);
            Moments treated = figure.apply(members);
            double each = factor / members.presence();
            Mean observed = treated.mean().times(each);
            return switch (target.baseline()) {
                case FIXED -> new Evidence.Against(observed, goal(target), fixed(target));
                case HOLDOUT -> {
                    ArmFigures held = arm(arms, CampaignArm.HOLDOUT);
                    Mean control = figure.apply(held).mean().times(factor / held.presence());
                    yield Evidence.lifted(target, Comparison.ofGroups(observed, control));
                }
                case PREVIOUS_PERIOD ->
                    Evidence.lifted(
                            target,
                            Comparison.ofPeriods(observed, treated.formerMean().times(each), treated.correlation()));
            };
        });
    }

    private Uni<Evidence> recommendation(KpiTarget target, KpiWindow window) {
        return figures.recommendations(List.of(ask(window, null)))
                .map(arms -> arms.get(0).getOrDefault(CampaignArm.TREATMENT, Mean.NOBODY))
                .map(score -> new Evidence.Against(score, goal(target), fixed(target)));
    }

    private static Evidence again(KpiTarget target, Map<CampaignArm, ArmFigures> arms) {
        Moments treated = arm(arms, CampaignArm.TREATMENT).again();
        return switch (target.baseline()) {
            case FIXED -> new Evidence.Against(treated.share(), goal(target), fixed(target));
            case HOLDOUT ->
                Evidence.lifted(
                        target,
                        Comparison.ofGroups(
                                treated.share(),
                                arm(arms, CampaignArm.HOLDOUT).again().share()));
            case PREVIOUS_PERIOD ->
                Evidence.lifted(
                        target, Comparison.ofPeriods(treated.share(), treated.formerShare(), treated.correlation()));
        };
    }

    private Uni<Evidence> clusters(
            KpiTarget target,
            KpiWindow window,
            Function<List<FigureAsk>, Uni<List<Map<CampaignArm, Proportion>>>> counted) {
        KpiWindow former = new KpiWindow(window.previousFrom(), window.previousFrom(), window.from(), window.from());
        return counted.apply(List.of(ask(window, null), ask(former, null)))
                .map(found -> shares(target, found.get(0), found.get(1)));
    }

    private static Evidence shares(
            KpiTarget target, Map<CampaignArm, Proportion> arms, Map<CampaignArm, Proportion> formerArms) {
        Proportion none = Proportion.of(0, 0);
        Proportion observed = arms.getOrDefault(CampaignArm.TREATMENT, none);
        return switch (target.baseline()) {
            case FIXED -> new Evidence.Against(observed, goal(target), fixed(target));
            case HOLDOUT ->
                Evidence.lifted(target, Comparison.ofGroups(observed, arms.getOrDefault(CampaignArm.HOLDOUT, none)));
            // Other people bookmark, or get coupons, in each period, so the two are taken as independent; that widens
            // the interval.
            case PREVIOUS_PERIOD ->
                Evidence.lifted(
                        target, Comparison.ofGroups(observed, formerArms.getOrDefault(CampaignArm.TREATMENT, none)));
        };
    }

    private Uni<Evidence> increment(KpiTarget target, KpiWindow window) {
        return members(window)
                .chain(arms -> costs.takenOff(ask(window, null))
                        .map(cost -> new Evidence.Increment(
                                Comparison.ofGroups(
                                        spend(arms, CampaignArm.TREATMENT), spend(arms, CampaignArm.HOLDOUT)),
                                cost,
                                goal(target),
                                fixed(target))));
    }

    private Mean spend(Map<CampaignArm, ArmFigures> arms, CampaignArm arm) {
        return arm(arms, arm).spend().mean().times(unitsOfMoney);
    }

    private static Evidence total(KpiTarget target, double observed, long size) {
        return new Evidence.Total(observed, goal(target), fixed(target), size);
    }

    private static ArmFigures arm(Map<CampaignArm, ArmFigures> arms, CampaignArm arm) {
        return arms.getOrDefault(arm, ArmFigures.NONE);
    }

    private FigureAsk ask(KpiWindow window, @Nullable CampaignMedium medium) {
        return new FigureAsk(campaign.rowId(), medium, window);
    }
}
