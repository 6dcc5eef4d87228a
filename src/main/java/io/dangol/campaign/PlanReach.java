package io.dangol.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a campaign addresses.
 *
 * @param segmentKey key of the segment; null when it addresses an audience
 * @param audience row id of the audience; null when it addresses a segment
 * @param exclusions row ids of the audiences that it leaves out, in order
 */
public record PlanReach(
        @Nullable String segmentKey, @Nullable Long audience, List<Long> exclusions) {
    public PlanReach {
        exclusions = List.copyOf(exclusions);
    }

    /** The whole segment. */
    static PlanReach segment(String key) {
        return new PlanReach(key, null, List.of());
    }
}
