package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains what one result said of customers, each from the figures it was decided by. */
final class Explainer {
    private final CurrentResult result;
    private final SegmentationModel model;
    private final @Nullable SegmentationModel stricter;
    private final BusinessCalendar calendar;
    private final MinorUnits units;
    private final Outlook outlook;
    private final ConditionWords words;

    /** @param stricter the model that {@code model} relaxes, if any */
    Explainer(
            CurrentResult result,
            SegmentationModel model,
            @Nullable SegmentationModel stricter,
            BusinessCalendar calendar,
            MinorUnits units) {
        this.result = result;
        this.model = model;
        this.stricter = stricter;
        this.calendar = calendar;
        this.units = units;
        this.outlook = new Outlook(model, result.cutOffs(), calendar, units);
        this.words = new ConditionWords(model, result.cutOffs(), result.asOf(), calendar, units);
    }

    SegmentExplanation explain(String segmentKey, Figures figures, List<PastOrder> ordersInWindow) {
        return new SegmentExplanation(
                calendar.local(result.asOf()),
                model,
                segmentKey,
                model.rules().stream().map(rule -> explain(rule, figures)).toList(),
                relaxed(segmentKey, figures),
                new NextStep(model, outlook, result.cutOffs(), units).from(segmentKey, figures, result.asOf()),
                outlook.ifNothingHappens(segmentKey, figures, ordersInWindow, calendar.dayOf(result.asOf())));
    }

    private RuleExplanation explain(SegmentRule rule, Figures figures) {
        List<ConditionPart> unmet = outlook.check(result.asOf()).unmet(rule, figures);
        List<ConditionExplanation> conditions = new ArrayList<>();
        if (rule.recency() != null) {
            conditions.add(condition(ConditionPart.RECENCY, words.required(rule.recency()), figures, unmet));
        }
        if (rule.frequency() != null) {
            conditions.add(condition(ConditionPart.FREQUENCY, words.required(rule.frequency()), figures, unmet));
        }
        if (rule.monetary() != null) {
            conditions.add(condition(ConditionPart.MONETARY, words.required(rule.monetary()), figures, unmet));
        }
        return new RuleExplanation(rule, unmet.isEmpty() && figures.ordersTotal() > 0, conditions);
    }

    private ConditionExplanation condition(
            ConditionPart part, String required, Figures figures, List<ConditionPart> unmet) {
        return new ConditionExplanation(part, required, words.actual(part, figures), !unmet.contains(part));
    }

    private List<ConditionPart> relaxed(String segmentKey, Figures figures) {
        if (stricter == null) {
            return List.of();
        }
        RuleCheck check = new RuleCheck(stricter.basis(), result.asOf(), result.cutOffs(), calendar, units);
        return stricter.rules().stream()
                .filter(rule -> rule.key().equals(segmentKey))
                .findFirst()
                .map(rule -> check.unmet(rule, figures))
                .orElse(List.of());
    }
}
