package io.dangol.rfm;

import io.dangol.customer.Customer;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Adds to a customer why it is in its segment and where it was before. */
@GraphQLApi
public class SegmentHistoryFields {
    private final SegmentHistory history;
    private final Explanations explanations;

    public SegmentHistoryFields(SegmentHistory history, Explanations explanations) {
        this.history = history;
        this.explanations = explanations;
    }

    @NonNull @Description("The customer's stays in segments, newest first (세그먼트 이력).")
    public Uni<List<@NonNull List<@NonNull SegmentStay>>> segmentHistory(@Source List<Customer> customers) {
        return history.stays(keys(customers))
                .map(stays -> customers.stream()
                        .map(customer -> stays.getOrDefault(customer.key(), List.of()))
                        .toList());
    }

    @Description("Why the customer is in its segment, and what would change it; null for who was never scored.")
    public Uni<List<@Nullable SegmentExplanation>> segmentExplanation(@Source List<Customer> customers) {
        return explanations
                .of(keys(customers))
                .map(found -> customers.stream()
                        .<@Nullable SegmentExplanation>map(customer -> found.get(customer.key()))
                        .collect(java.util.stream.Collectors.toList()));
    }

    private static List<Long> keys(List<Customer> customers) {
        return customers.stream().map(Customer::key).toList();
    }
}
