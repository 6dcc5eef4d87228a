package io.dangol.rfm;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An ordered list of segments; the first whose conditions hold wins. A version never changes once it is stored. */
@Description("A segmentation model (세그먼트 모델): an ordered list of segments of which the first that holds wins.")
public record SegmentationModel(
        @Ignore long key,

        @NonNull @Description("Name that all versions share, for example complete.")
        String name,

        @Description("Version, counted from 1; a stored version never changes.")
        int version,

        @NonNull @Description("English title.") String title,
        @NonNull @Description("Korean title.") String titleKo,
        @NonNull @Description("Who wrote this version.") String author,

        @NonNull @Description("When this version was stored.")
        OffsetDateTime createdAt,

        @Nullable @Description("Since when it decides, or last began to; null if it never was activated.")
        OffsetDateTime effectiveFrom,

        @NonNull @Description("Which of percentile and amount decides a monetary condition.")
        MonetaryBasis basis,

        @Nullable @Description("Name of the model that this one relaxes; null where it stands for itself.")
        String relaxes,

        @NonNull @Description("The segments in order of precedence.")
        List<@NonNull SegmentRule> rules)
        implements Node {

    static final String TYPE = "SegmentationModel";

    /** The model that decides as long as no other was activated. */
    static final String DEFAULT = "complete";

    @Id
    @NonNull @Description("Opaque id of this version.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    /** The percentiles that the model compares with, in a fixed order; empty when its basis reads amounts alone. */
    List<Percentile> percentiles() {
        return basis.readsPercentile()
                ? bounds().flatMap(Percentile::of).distinct().sorted().toList()
                : List.of();
    }

    /** The distinct months at which a customer may cross a recency condition, ascending. */
    List<Integer> recencyMonths() {
        TreeSet<Integer> months = new TreeSet<>();
        for (SegmentRule rule : rules) {
            RecencyCondition recency = rule.recency();
            if (recency != null) {
                Stream.of(recency.withinMonths(), recency.monthsAgo())
                        .filter(each -> each != null)
                        .forEach(months::add);
            }
        }
        return List.copyOf(months);
    }

    private Stream<MonetaryBound> bounds() {
        return rules.stream()
                .map(SegmentRule::monetary)
                .filter(each -> each != null)
                .flatMap(MonetaryCondition::bounds);
    }
}
