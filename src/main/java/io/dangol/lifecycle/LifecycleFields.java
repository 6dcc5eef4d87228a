package io.dangol.lifecycle;

import io.dangol.customer.Customer;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Adds to a customer where they stand with the brand. */
@GraphQLApi
public class LifecycleFields {
    private final StageHistory history;

    public LifecycleFields(StageHistory history) {
        this.history = history;
    }

    @Description("Where the customer stands with the brand (라이프사이클 단계); null before a run has met the customer.")
    public Uni<List<@Nullable CustomerStage>> stage(@Source List<Customer> customers) {
        return history.ofCustomers(Rows.keys(customers, Customer::key))
                .map(found -> Rows.optional(customers, Customer::key, found));
    }

    @NonNull @Description("The customer's stays in stages, newest first.")
    public Uni<List<@NonNull List<@NonNull StageStay>>> stageHistory(@Source List<Customer> customers) {
        return history.stays(Rows.keys(customers, Customer::key))
                .map(found -> Rows.inOrder(customers, Customer::key, found, List.of()));
    }
}
