package io.dangol.campaign;

import io.dangol.shared.UserError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a plan must fulfil. Each complaint names the field of the input, its value and the remedy. */
final class PlanRules {
    private static final BigDecimal MOST_HELD_OUT = new BigDecimal("0.5");
    private static final int LONGEST_DAYS = 400;
    private static final int LONGEST_ATTRIBUTION = 90;

    private final CampaignPlan plan;
    private final List<UserError> errors = new ArrayList<>();

    private PlanRules(CampaignPlan plan) {
        this.plan = plan;
    }

    /** @param segments keys of the segments that there are */
    static List<UserError> complaints(CampaignPlan plan, List<String> segments) {
        PlanRules rules = new PlanRules(plan);
        rules.texts();
        rules.segment(segments);
        rules.period();
        rules.shares();
        rules.channels();
        rules.targets();
        rules.errors.addAll(SpendingRules.complaints(plan));
        rules.errors.addAll(VariantRules.complaints(plan.trial().variants()));
        return List.copyOf(rules.errors);
    }

    private void texts() {
        if (!plan.key().matches("[a-z0-9][a-z0-9-]{0,63}")) {
            complain(
                    "key",
                    "key is \"" + plan.key()
                            + "\". Use lower-case letters, digits and hyphens, at most 64, such as \"win-back-2025\".");
        }
        text("name", plan.words().name(), 200);
        text("objective", plan.words().objective(), 2000);
        text("strategy", plan.words().strategy(), 4000);
    }

    private void segment(List<String> segments) {
        if ((plan.reach().segmentKey() == null) == (plan.reach().audience() == null)) {
            complain("segmentKey", "Give either segmentKey or audience: a campaign addresses one of them.");
        } else if (plan.reach().segmentKey() != null
                && !segments.contains(plan.reach().segmentKey())) {
            complain(
                    "segmentKey",
                    "There is no segment \"" + plan.reach().segmentKey() + "\". Use one of "
                            + String.join(", ", segments) + ".");
        }
    }

    private void text(String field, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            complain(
                    field,
                    field + " has " + value.strip().length() + " characters. Write 1 to " + longest + " of them.");
        }
    }

    private void period() {
        if (plan.period().endsOn().isBefore(plan.period().startsOn())) {
            complain(
                    "endsOn",
                    "endsOn " + plan.period().endsOn() + " lies before startsOn "
                            + plan.period().startsOn() + ". Give the last day of the campaign.");
        } else if (plan.period().days() > LONGEST_DAYS) {
            complain(
                    "endsOn",
                    "The period has " + plan.period().days() + " days. Plan at most " + LONGEST_DAYS
                            + ", and redesign the campaign for what follows.");
        }
    }

    private void shares() {
        BigDecimal share = plan.trial().holdoutShare();
        if (share.signum() < 0
                || share.compareTo(MOST_HELD_OUT) > 0
                || share.stripTrailingZeros().scale() > 4) {
            complain("holdoutShare", "holdoutShare is " + share + ". Give 0 to 0.5 with at most four decimals.");
        }
        if (plan.goals().attributionDays() < 1 || plan.goals().attributionDays() > LONGEST_ATTRIBUTION) {
            complain(
                    "attributionDays",
                    "attributionDays is " + plan.goals().attributionDays() + ". Give 1 to " + LONGEST_ATTRIBUTION
                            + ".");
        }
    }

    private void channels() {
        if (plan.channels().isEmpty()) {
            complain("channels", "channels is empty. Name at least one way to reach people, with the reason.");
        }
        Set<CampaignMedium> seen = EnumSet.noneOf(CampaignMedium.class);
        for (int i = 0; i < plan.channels().size(); i++) {
            CampaignChannel channel = plan.channels().get(i);
            text("channels." + i + ".reason", channel.reason(), 1000);
            if (!seen.add(channel.medium())) {
                complain("channels." + i + ".medium", channel.medium() + " stands twice. Keep it once.");
            }
        }
    }

    private void targets() {
        if (plan.goals().targets().isEmpty()) {
            complain("kpiTargets", "kpiTargets is empty. Promise at least one thing by which it will be judged.");
        }
        Set<KpiTargetPlan> seen = new HashSet<>();
        for (int i = 0; i < plan.goals().targets().size(); i++) {
            String path = "kpiTargets." + i;
            target(path, plan.goals().targets().get(i));
            if (!seen.add(plan.goals().targets().get(i))) {
                complain(path, "The same target stands twice. Keep it once.");
            }
        }
    }

    private void target(String path, KpiTargetPlan target) {
        KpiMetric metric = target.metric();
        if (!metric.baselines().contains(target.baseline())) {
            complain(
                    path + ".baseline",
                    metric + " cannot be held against " + target.baseline() + "; use one of " + metric.baselines()
                            + ".");
        }
        boolean needsHoldout = target.baseline() == KpiBaseline.HOLDOUT || metric.needsHoldout();
        if (needsHoldout && plan.trial().holdoutShare().signum() == 0) {
            complain(path + ".metric", metric + " needs a holdout here. Set holdoutShare above 0, such as 0.1.");
        }
        if (target.medium() != null) {
            medium(path, metric, target.medium());
        }
        values(path, target);
    }

    private void medium(String path, KpiMetric metric, CampaignMedium medium) {
        if (!metric.byMedium()) {
            complain(path + ".medium", metric + " is not measured by medium. Leave medium out.");
        } else if (plan.channels().stream().noneMatch(channel -> channel.medium() == medium)) {
            complain(path + ".medium", medium + " is none of the campaign's channels. Add it there or choose another.");
        }
    }

    private void values(String path, KpiTargetPlan target) {
        Double fixed = target.fixedValue();
        if ((target.baseline() == KpiBaseline.FIXED) != (fixed != null)) {
            complain(path + ".fixedValue", "fixedValue belongs to the baseline FIXED, and only to it.");
        }
        double most = target.metric().unit() == KpiUnit.RATE ? 1 : 1e15;
        if (fixed != null && !(fixed >= 0 && fixed <= most)) {
            complain(path + ".fixedValue", "fixedValue is " + fixed + ". Give 0 to " + (most == 1 ? "1." : "1e15."));
        }
        if (!(target.lift() > -1 && target.lift() <= 100)) {
            complain(path + ".targetLift", "targetLift is " + target.lift() + ". Give a share above -1, such as 0.2.");
        }
        Integer days = target.windowDays();
        if (days != null && (days < 1 || days > plan.period().days())) {
            complain(
                    path + ".windowDays",
                    "windowDays is " + days + ". Give 1 to " + plan.period().days()
                            + ", the campaign's days, or leave it out.");
        }
    }

    private void complain(String field, String message) {
        errors.add(UserError.at("input." + field, message));
    }
}
