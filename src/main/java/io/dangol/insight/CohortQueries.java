package io.dangol.insight;

import io.dangol.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Month by month: what is bought, and who comes back. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class CohortQueries {
    private final Cohorts cohorts;

    public CohortQueries(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Query
    @NonNull @Description("What known customers bought, month by month (월별 매출), the earliest first.")
    public Uni<List<@NonNull PurchaseMonth>> purchaseMonths(
            @Nullable @Description("From the month of this day; from the first when left out.") LocalDate from,
            @Nullable @Description("To the month of this day; to the latest when left out.") LocalDate to) {
        return cohorts.months(from, to);
    }

    @Query
    @NonNull @Description("Customers by the month of their first order, and how many came back (코호트 재구매), the earliest first.")
    public Uni<List<@NonNull PurchaseCohort>> purchaseCohorts(
            @Nullable @Description("From the month of this day; from the first when left out.") LocalDate from,
            @Nullable @Description("To the month of this day; to the latest when left out.") LocalDate to) {
        return cohorts.cohorts(from, to);
    }
}
