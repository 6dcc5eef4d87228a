package io.dangol.audience;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** By points. */
@Input("PointsHeld")
@Description("By points (포인트, 적립금). All fields given must fit.")
public record PointsHeld(
        @Nullable @Description("How many are held, expired ones left out; who has no account or owes points holds 0.")
        NumberRange balance,

        @Nullable @Description("Some of those held expire today or within so many days (포인트 소멸 예정).")
        Integer expireWithinDays,

        @Nullable @Description("False: earned some and never used any; true: used some.")
        Boolean everUsed)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.require(balance != null || expireWithinDays != null || everUsed != null, null, "Give at least one field.")
                .days("expireWithinDays", expireWithinDays);
        if (balance != null) {
            balance.check(at.at("balance"), 0, Integer.MAX_VALUE);
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        List<Predicate> parts = new ArrayList<>();
        if (balance != null) {
            parts.add(balance(balance, asking));
        }
        if (expireWithinDays != null) {
            parts.add(PointsSql.lots(asking)
                    .where(
                            "k.points > 0 and k.expires_at < ?::timestamptz",
                            asking.start(asking.today().plusDays(expireWithinDays + 1L)))
                    .figure("sum(k.points)"));
        }
        if (everUsed != null) {
            Facts used = PointsSql.entries(asking).where("e.kind = 'USED'").figure("count(*)");
            Facts earned = PointsSql.entries(asking).where("e.points > 0");
            parts.add(everUsed ? used : Predicate.all(earned, Predicate.not(used)));
        }
        return Predicate.all(parts);
    }

    private static Predicate balance(NumberRange range, Asking asking) {
        Facts held = range.having(PointsSql.lots(asking), "sum(k.points)").figure("sum(k.points)");
        return range.holds(0) ? Predicate.not(held.otherwise()) : held;
    }
}
