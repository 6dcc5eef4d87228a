package io.dangol.performance;

import io.dangol.shared.UserError;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A goal to be set. */
@Input("BrandGoalSetInput")
@Description("A goal to be set: either a number of customers or a growth over last year.")
public record BrandGoalSet(
        @NonNull @Description("The calendar year, 2000 to 2200.")
        int year,

        @NonNull @Description("What is counted.") BrandGoalMeasure measure,

        @Nullable @Description("How many customers, at least 1; null when a growth is given.")
        Integer target,

        @Nullable @Description(
                "By how much last year is to be exceeded: 0.441 is 44.1 percent more; above -1. Null when a target is given.")
        Double growth) {

    List<UserError> complaints() {
        List<UserError> errors = new ArrayList<>();
        if (year < 2000 || year > 2200) {
            errors.add(UserError.at("input.year", "year is " + year + ". Give a year from 2000 to 2200."));
        }
        if ((target == null) == (growth == null)) {
            errors.add(UserError.at("input.target", "Give either target or growth, not both and not neither."));
        }
        if (target != null && target < 1) {
            errors.add(UserError.at("input.target", "target is " + target + ". Give at least 1 customer."));
        }
        if (growth != null && !(growth > -1 && growth < 1000)) {
            errors.add(UserError.at(
                    "input.growth",
                    "growth is " + growth + ". Give a share above -1, such as 0.441 for 44.1 percent."));
        }
        return errors;
    }
}
