package io.dangol.rfm;

import io.dangol.access.Role;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Which models there are and how many customers their segments hold. */
@GraphQLApi
public class SegmentationQueries {
    private final SegmentationModels models;
    private final Segments segments;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    public SegmentationQueries(
            SegmentationModels models, Segments segments, BusinessCalendar calendar, BusinessClock clock) {
        this.models = models;
        this.segments = segments;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @Description("A version of a segmentation model by its id, or null when there is none.")
    public Uni<@Nullable SegmentationModel> segmentationModel(
            @Id @NonNull @Description("Id of the model's version.") String id) {
        return models.find(GlobalId.key(SegmentationModel.TYPE, id));
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("Segmentation models (세그먼트 모델), the newest version first.")
    public Uni<@NonNull SegmentationModelConnection> segmentationModels(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @Nullable @Description("Only versions of this name, for example complete.") String name) {
        PageRequest request = PageRequest.of(first, after, last, before, SegmentationModels.ORDERING);
        return models.page(request, name).map(page -> SegmentationModelConnection.of(page, name));
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description(
            "The segments with their sizes, in the model's order of precedence: those in force, or as of a past day "
                    + "or under another model, which are evaluated on the spot and change nothing. Empty before the first run.")
    public Uni<@NonNull List<@NonNull Segment>> segments(
            @Nullable @Description(
                            "Orders before the start of this day are counted; left out, the result in force answers.")
                    LocalDate asOf,
            @Id
                    @Nullable @Description(
                            "The model to evaluate; left out, the one that decided then. Without asOf, evaluated as of today.")
                    String modelId) {
        if (asOf == null && modelId == null) {
            return segments.inForce();
        }
        LocalDate today = calendar.dayOf(clock.now());
        if (asOf != null && asOf.isAfter(today)) {
            throw DangolException.badInput("asOf " + asOf + " is in the future, where orders are still to come. Give "
                    + today + " or a day before it, or leave it out.");
        }
        Instant instant = calendar.startOf(asOf == null ? today : asOf);
        return model(modelId, instant).chain(model -> segments.asOf(model, instant));
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @Description("One segment of the result in force by its key, or null when the model in force has none of that key.")
    public Uni<@Nullable Segment> segment(@NonNull @Description("Key of the segment, for example VIP.") String key) {
        return segments.inForce()
                .map(all -> all.stream()
                        .filter(segment -> segment.key().equals(key))
                        .findFirst()
                        .orElse(null));
    }

    private Uni<SegmentationModel> model(@Nullable String id, Instant instant) {
        return id == null
                ? models.inForce(instant)
                : models.find(GlobalId.key(SegmentationModel.TYPE, id))
                        .onItem()
                        .ifNull()
                        .failWith(() -> DangolException.notFound("There is no segmentation model with the modelId \""
                                + id + "\". Use an id that segmentationModels returned."));
    }
}
