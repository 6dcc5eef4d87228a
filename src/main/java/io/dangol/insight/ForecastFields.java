package io.dangol.insight;

import io.dangol.access.PersonalData;
import io.dangol.access.Role;
import io.dangol.customer.Customer;
import io.dangol.customer.Customers;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Forecasts beside what they belong to, one statement for all in an answer. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class ForecastFields {
    private final Forecasts forecasts;
    private final ForecastFits fits;
    private final Customers customers;
    private final PersonalData personal;

    public ForecastFields(Forecasts forecasts, ForecastFits fits, Customers customers, PersonalData personal) {
        this.forecasts = forecasts;
        this.fits = fits;
        this.customers = customers;
        this.personal = personal;
    }

    @Description(
            "What the customer is expected to do (구매 예측); null for who never bought, and before the first forecast.")
    public Uni<List<@Nullable Forecast>> forecast(@Source List<Customer> parents) {
        return forecasts
                .ofCustomers(Rows.keys(parents, Customer::key))
                .map(found -> Rows.optional(parents, Customer::key, found));
    }

    @NonNull @Description("The customer.")
    public Uni<List<@NonNull Customer>> customer(@Source List<Forecast> parents) {
        return customers
                .load(Rows.keys(parents, Forecast::customerKey), personal.masking())
                .map(found -> parents.stream()
                        .map(each -> found.get(each.customerKey()))
                        .toList());
    }

    @Description("How the forecast was reckoned; null for results of other kinds.")
    public Uni<List<@Nullable ForecastFit>> forecastFit(@Source List<InsightRun> results) {
        return fits.load(Rows.keys(results, InsightRun::key))
                .map(found -> Rows.optional(results, InsightRun::key, found));
    }
}
