package io.dangol.delivery;

import io.dangol.access.PersonalData;
import io.dangol.access.Role;
import io.dangol.campaign.Campaign;
import io.dangol.customer.Customer;
import io.dangol.customer.Customers;
import io.dangol.shared.BatchedField;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** A campaign's messages one by one, and to whom they go, as far as the caller may see that. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class DeliveryListFields {
    private final DeliveryList list;
    private final Customers customers;
    private final PersonalData personal;

    public DeliveryListFields(DeliveryList list, Customers customers, PersonalData personal) {
        this.list = list;
        this.customers = customers;
        this.personal = personal;
    }

    @NonNull @Description(
            "Its messages one by one, with why each waits or did not go, those queued first first; empty when nothing is sent from"
                    + " here (발송 내역).")
    public CompletionStage<DeliveryConnection> deliveries(
            Context context,
            @Source Campaign campaign,
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @Nullable @Description("Which messages; null for all.") DeliveryFilter filter) {
        DeliveryFilter which = filter == null ? DeliveryFilter.ALL : filter;
        PageRequest request = PageRequest.of(first, after, last, before, which.ordering());
        return BatchedField.load(
                context,
                "Campaign.deliveries/" + request + '/' + which,
                campaign.rowId(),
                DeliveryList.page(campaign.rowId(), which, request, List.of()),
                campaigns -> list.pages(campaigns, which, request));
    }

    @Name("totalCount")
    @NonNull @Description("How many messages the whole list holds.")
    public Uni<List<@NonNull Integer>> countDeliveries(@Source List<DeliveryConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(each -> list.count(each.campaignRowId(), each.filter()))
                        .toList())
                .andFailFast();
    }

    @Name("customer")
    @NonNull @Description("To whom it goes, as it was queued: two customers who turned out to be one have each their own.")
    public Uni<List<@NonNull Customer>> recipients(@Source List<Delivery> deliveries) {
        return customers
                .load(Rows.keys(deliveries, Delivery::customerRowId), personal.masking())
                .map(found -> deliveries.stream()
                        .map(each -> found.get(each.customerRowId()))
                        .toList());
    }
}
