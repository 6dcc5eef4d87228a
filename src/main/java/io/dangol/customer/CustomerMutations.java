package io.dangol.customer;

import io.dangol.access.Callers;
import io.dangol.access.Masking;
import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Says who is one person, and who is not. */
@GraphQLApi
@RolesAllowed({Role.Names.MARKETER, Role.Names.OPERATOR})
public class CustomerMutations {
    private static final int MOST_AT_ONCE = 100;
    private static final int LONGEST_NOTE = 500;

    private final CustomerMerges merges;
    private final MergeHistory history;
    private final Customers customers;
    private final Callers callers;

    public CustomerMutations(CustomerMerges merges, MergeHistory history, Customers customers, Callers callers) {
        this.merges = merges;
        this.history = history;
        this.customers = customers;
        this.callers = callers;
    }

    @Mutation
    @NonNull @Description("Merges customers who are one person though no identifier proves it, even ones that were kept apart."
            + " They become the oldest of them; every fact is kept, and customerMergeUndo takes it back.")
    public Uni<CustomerMergePayload> customerMerge(
            @NonNull @Description("Who is one person, and why.") CustomerMergeInput input) {
        Set<Long> keys = input.customers().stream()
                .map(id -> GlobalId.key(Customer.TYPE, id))
                .collect(Collectors.toCollection(TreeSet::new));
        if (keys.size() < 2 || keys.size() > MOST_AT_ONCE) {
            return refuse(UserError.at(
                    "input.customers",
                    keys.size() + " different customers were given. Give 2 to " + MOST_AT_ONCE + "."));
        }
        if (input.note().isBlank() || input.note().length() > LONGEST_NOTE) {
            return refuse(UserError.at(
                    "input.note",
                    "The note has " + input.note().length() + " characters. Say in 1 to " + LONGEST_NOTE
                            + " why they are one person."));
        }
        return mergeChecked(keys, input.note());
    }

    private Uni<CustomerMergePayload> mergeChecked(Set<Long> keys, String note) {
        Masking masking = callers.current().masking();
        return merges.merge(keys, callers.current(), note)
                .chain(outcome -> history.load(outcome.merges().toArray(Long[]::new))
                        .chain(found -> customers
                                .find(outcome.survivors().get(0), masking)
                                .map(customer -> new CustomerMergePayload(
                                        customer,
                                        outcome.merges().stream()
                                                .map(found::get)
                                                .toList(),
                                        List.of()))))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> CustomerMergePayload.refused(UserError.of(refusal)));
    }

    private static Uni<CustomerMergePayload> refuse(UserError error) {
        return Uni.createFrom().item(CustomerMergePayload.refused(error));
    }

    @Mutation
    @NonNull @Description(
            "Takes a merge back: identities with their orders and other facts, the profile and the consents go back, and"
                    + " no import merges the two again. A consent withdrawn meanwhile stays withdrawn for both.")
    public Uni<CustomerMergeUndoPayload> customerMergeUndo(
            @NonNull @Description("Which merge.") CustomerMergeUndoInput input) {
        long key = GlobalId.key(CustomerMerge.TYPE, input.id());
        return merges.undo(key, callers.current())
                .chain(() -> history.find(key))
                .map(merge -> new CustomerMergeUndoPayload(merge, List.of()))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> CustomerMergeUndoPayload.refused(UserError.of(refusal)));
    }
}
