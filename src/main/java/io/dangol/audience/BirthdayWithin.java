package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The birthday is near. */
@Input("BirthdayWithin")
@Description(
        "The birthday (생일) is today or within so many days. Who was born on 29 February has it on 28 February in other years.")
public record BirthdayWithin(
        @NonNull @Description("0 for today, up to 365.") Integer days) implements Condition {
    @Override
    public void check(Checks at) {
        at.between("days", days, 0, 365);
    }

    @Override
    public Predicate predicate(Asking asking) {
        return Predicate.of(
                "(c.birth_date is not null and month_day(c.birth_date) = any (?::int[]))", "c.birth_date", (Object)
                        MonthDays.from(asking.today(), days));
    }
}
