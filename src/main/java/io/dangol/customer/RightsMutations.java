package io.dangol.customer;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Rows;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What people may ask about themselves. */
@GraphQLApi
public class RightsMutations {
    private static final int LONGEST_REASON = 500;

    private final CustomerRights rights;
    private final Callers callers;

    public RightsMutations(CustomerRights rights, Callers callers) {
        this.rights = rights;
        this.callers = callers;
    }

    @Mutation
    @RolesAllowed(Role.Names.MARKETER)
    @NonNull @Description("Writes down all that is kept of a customer, for whoever asks for their own data. The audit trail"
            + " keeps that it was done.")
    public Uni<CustomerExportPayload> customerExport(@NonNull @Description("Whose data.") CustomerExportInput input) {
        return rights.export(GlobalId.key(Customer.TYPE, input.id()), callers.current())
                .map(document -> new CustomerExportPayload(document.encodePrettily(), List.of()))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> new CustomerExportPayload(null, List.of(UserError.of(refusal))));
    }

    @Mutation
    @RolesAllowed({Role.Names.MARKETER, Role.Names.OPERATOR})
    @NonNull @Description("Destroys a customer's identity in every channel for good (개인정보 파기). Orders and other facts stay under"
            + " a customer without a name, so that past figures do not change; consents end, and later imports refuse what"
            + " would bring the person back.")
    public Uni<CustomerErasePayload> customerErase(@NonNull @Description("Whom, and why.") CustomerEraseInput input) {
        if (input.reason().isBlank() || input.reason().length() > LONGEST_REASON) {
            return Uni.createFrom()
                    .item(CustomerErasePayload.refused(UserError.at(
                            "input.reason",
                            "The reason has " + input.reason().length() + " characters. Give 1 to " + LONGEST_REASON
                                    + ".")));
        }
        return rights.erase(GlobalId.key(Customer.TYPE, input.id()), input.reason(), callers.current())
                .map(erasure -> new CustomerErasePayload(erasure, List.of()))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> CustomerErasePayload.refused(UserError.of(refusal)));
    }

    @Description("That the customer's identity was destroyed; null for everybody else.")
    public Uni<List<@Nullable CustomerErasure>> erasure(@Source List<Customer> customers) {
        return rights.erasures(Rows.keys(customers, Customer::key))
                .map(found -> Rows.optional(customers, Customer::key, found));
    }
}
