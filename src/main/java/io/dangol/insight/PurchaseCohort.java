package io.dangol.insight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The customers whose first order fell in one month, and when they came back. */
@Description("The customers whose first order fell in one month, and how many ordered in the months since (코호트).")
public record PurchaseCohort(
        @NonNull @Description("The first day of the month of their first order.")
        LocalDate month,

        @NonNull @Description("Orders before this instant were known.")
        OffsetDateTime asOf,

        @Description("How many customers.") int customers,

        @NonNull @Description("Months in which any of them ordered, the first order's own included as 0.")
        List<@NonNull CohortMonth> months) {}
