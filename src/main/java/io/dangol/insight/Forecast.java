package io.dangol.insight;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Money;
import io.dangol.shared.Node;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a buyer is expected to do. */
@Description("What a buyer is expected to do (구매 예측). How it was reckoned and how wrong it was on days held out:"
        + " forecastFit.")
public record Forecast(
        @Ignore long customerKey,

        @NonNull @Description("Orders before this instant were known.")
        OffsetDateTime asOf,

        @Description("Days on which the customer placed an order that counts; several orders of one day are one.")
        int purchaseDays,

        @NonNull @Description("The last of those days.") LocalDate lastOrderOn,

        @Description("Orders expected within forecastFit.horizonDays.")
        double expectedOrders,

        @Nullable @Description("Probability that the customer still buys here at all; null where the model in force cannot tell."
                + " BG/NBD says 1 of every one-time buyer: for churn use churnRisk.")
        Double aliveProbability,

        @Nullable @Description("Expected spend per day with an order (예상 객단가).")
        Money expectedSpend,

        @Nullable @Description("Customer lifetime value (고객 생애 가치): expected spend over forecastFit.lifetimeMonths, discounted"
                + " by forecastFit.discountRate a year. Revenue, before any cost.")
        Money lifetimeValue,

        @Nullable @Description("Days between the customer's purchases: the median, in which the brand's counts as one gap more"
                + " for customers with fewer than three. Null without a second purchase.")
        Double rhythmDays,

        @Nullable @Description("When the next order is due by that rhythm (다음 구매 예정일); in the past for a customer who is"
                + " late. Null without a second purchase.")
        LocalDate nextOrderOn,

        @Nullable @Description("From this day on without an order, the customer is late enough for a caution (이탈주의). Null"
                + " without a second purchase.")
        LocalDate cautionOn,

        @Nullable @Description("From this day on without an order, churn is imminent (이탈임박). Null without a second purchase.")
        LocalDate imminentOn,

        @Description(
                "Churn risk (이탈 위험) as a rank from 0 to 1: the share of the other buyers of whom more orders are expected.")
        double churnRisk)
        implements Node {
    static final String TYPE = "Forecast";

    @Id
    @NonNull @Description("Opaque id of the customer's forecast, the same from run to run.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, customerKey);
    }
}
