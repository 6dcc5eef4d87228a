package io.dangol.audience;

import io.dangol.lifecycle.LifecycleStage;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** In one of some lifecycle stages. */
@Input("StageIn")
@Description("In one of these lifecycle stages (고객 단계), as the lifecycle run in force at the time had it.")
public record StageIn(@NonNull @Description("The stages.") List<@NonNull LifecycleStage> stages) implements Condition {
    @Override
    public void check(Checks at) {
        at.list("stages", stages);
    }

    @Override
    public Predicate predicate(Asking asking) {
        boolean inForce = asking.results().knowStages(asking.asOf());
        Facts found = new Facts(inForce ? "customer_stage g" : "stage_interval g", "g.customer_id");
        if (!inForce) {
            found.where("g.from_at <= ?::timestamptz", asking.now())
                    .where("(g.to_at is null or g.to_at > ?::timestamptz)", asking.now());
        }
        return found.fits("g.stage = any (?::varchar[])", (Object)
                        stages.stream().map(Enum::name).toArray(String[]::new))
                .figure("min(g.stage)");
    }
}
