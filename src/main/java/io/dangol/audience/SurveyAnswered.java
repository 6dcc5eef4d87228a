package io.dangol.audience;

import io.dangol.behavior.BehaviorKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Answered a survey. */
@Input("SurveyAnswered")
@Description(
        "The latest survey answer (설문, NPS) lies in a range; for NPS, 9 to 10 are promoters (추천) and 0 to 6 detractors (비추천).")
public record SurveyAnswered(
        @NonNull @Description("The rating.") NumberRange rating,
        @Nullable @Description("When; null for ever.") TimeWindow window)
        implements Condition {
    @Override
    public void check(Checks at) {
        rating.check(at.at("rating"), 0, 100);
        if (window != null) {
            window.check(at.at("window"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        String latest = "(array_agg(e.rating order by e.occurred_at desc, e.id desc))[1]";
        Facts answers = BehaviorScope.ANYTHING
                .events(List.of(BehaviorKind.SURVEY))
                .where("e.rating is not null")
                .figure(latest);
        (window == null ? TimeWindow.ALWAYS : window).where(answers, "e.occurred_at", asking);
        return rating.having(answers, latest);
    }
}
