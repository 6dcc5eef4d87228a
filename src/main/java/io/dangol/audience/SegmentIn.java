package io.dangol.audience;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** In one of some segments. */
@Input("SegmentIn")
@Description("In one of these RFM segments (RFM 세그먼트), as the scoring run in force at the time had it.")
public record SegmentIn(
        @NonNull @Description(
                "Keys of segments, such as VIP; UNCLASSIFIED for buyers in none, NO_ORDERS for those without orders.")
        List<@NonNull String> keys)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.known(Reference.Kind.SEGMENT, "keys", keys);
    }

    @Override
    public Predicate predicate(Asking asking) {
        boolean inForce = asking.results().knowSegments(asking.asOf());
        Facts segments = new Facts(inForce ? "score m" : "membership m", "m.customer_id");
        if (!inForce) {
            segments.where("m.from_at <= ?::timestamptz", asking.now())
                    .where("(m.to_at is null or m.to_at > ?::timestamptz)", asking.now());
        }
        return segments.fits("m.segment_key = any (?::varchar[])", (Object) keys.toArray(String[]::new))
                .figure("min(m.segment_key)");
    }
}
