package io.dangol.audience;

import java.time.Instant;
import java.util.List;

/**
 * The members of an audience, fixed.
 *
 * @param key the snapshot's key; the members stand in {@code audience_snapshot_member (customer_id, snapshot_id)}
 * @param audienceKey the audience
 * @param versionKey the version of its definition that decided
 * @param asOf nothing at or after it was seen
 * @param customers how many members there are
 * @param removed how many each exclusion removed, in their order
 */
public record AudienceSnapshot(
        long key, long audienceKey, long versionKey, Instant asOf, int customers, List<Integer> removed) {}
