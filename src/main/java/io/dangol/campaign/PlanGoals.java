package io.dangol.campaign;

import java.util.List;

/**
 * By what a campaign is judged.
 *
 * @param attributionDays times 24 hours within which an order may be attributed, 1 to 90
 */
public record PlanGoals(List<KpiTargetPlan> targets, int attributionDays) {
    public PlanGoals {
        targets = List.copyOf(targets);
    }
}
