package io.dangol.insight;

import io.dangol.access.Role;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Listing;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What buyers are expected to do. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class ForecastQueries {
    private final Forecasts forecasts;
    private final ForecastFits fits;

    public ForecastQueries(Forecasts forecasts, ForecastFits fits) {
        this.forecasts = forecasts;
        this.fits = fits;
    }

    @Query
    @Description("A customer's forecast by its id, or null when there is none.")
    public Uni<@Nullable Forecast> forecast(@Id @NonNull @Description("Id of the forecast.") String id) {
        return forecasts.find(GlobalId.key(Forecast.TYPE, id));
    }

    @Query("forecasts")
    @NonNull @Description("What buyers are expected to do (구매 예측): whom to keep from churning, who is due, who is worth most.")
    public Uni<@NonNull ForecastConnection> list(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @DefaultValue("CHURN_RISK") @Description("What the list is sorted by.") ForecastSortKey sortKey,
            @DefaultValue("false") @Description("True to begin with the highest or latest.") boolean reverse,
            @Nullable @Description("Which forecasts; all when left out.") ForecastFilter filter) {
        ForecastFilter narrowed = Objects.requireNonNullElse(filter, ForecastFilter.NONE);
        PageRequest request =
                PageRequest.of(first, after, last, before, Listing.of("forecasts", sortKey, reverse, narrowed));
        return forecasts.page(request, sortKey, reverse, narrowed);
    }

    @NonNull @Description("How many forecasts the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<ForecastConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> forecasts.count(connection.filter()))
                        .toList())
                .andFailFast();
    }

    @Query
    @Description("How the forecasts in force were reckoned, and how wrong the models were on days held out; null before"
            + " the first forecast.")
    public Uni<@Nullable ForecastFit> forecastFit() {
        return fits.inForce();
    }
}
