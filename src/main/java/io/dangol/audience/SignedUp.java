package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Signed up as a member. */
@Input("SignedUp")
@Description("Signed up as a member (회원 가입), or not.")
public record SignedUp(
        @Nullable @Description("True for members, false for those who never signed up.")
        Boolean member,

        @Nullable @Description("When they signed up.") DaysAgo daysAgo)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.require(member != null || daysAgo != null, null, "Give member or daysAgo.")
                .require(
                        daysAgo == null || !Boolean.FALSE.equals(member),
                        "daysAgo",
                        "Who never signed up did so on no day. Leave daysAgo out, or ask for members.");
        if (daysAgo != null) {
            daysAgo.check(at.at("daysAgo"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        DaysAgo when = daysAgo == null ? new DaysAgo(0, null) : daysAgo;
        String before = "coalesce(c.signed_up_at, '-infinity') > '-infinity' and c.signed_up_at < ?::timestamptz";
        String figure = "c.signed_up_at";
        Predicate signedUp = when.to() == null
                ? Predicate.of("(" + before + ")", figure, when.end(asking))
                : Predicate.of(
                        "(" + before + " and c.signed_up_at >= ?::timestamptz)",
                        figure,
                        when.end(asking),
                        asking.startDaysAgo(when.to()));
        return Boolean.FALSE.equals(member) ? Predicate.not(signedUp) : signedUp;
    }
}
