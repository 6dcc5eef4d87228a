package io.dangol.customer;

import java.util.List;

/**
 * What merging did.
 *
 * @param merges keys of the recorded merges, one for each customer merged away
 * @param survivors keys of the customers who took the others in, ascending
 */
public record MergeOutcome(List<Long> merges, List<Long> survivors) {
    static final MergeOutcome NOTHING = new MergeOutcome(List.of(), List.of());

    /** How many customers were merged away. */
    public int merged() {
        return merges.size();
    }
}
