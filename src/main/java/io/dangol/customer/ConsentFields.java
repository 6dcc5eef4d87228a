package io.dangol.customer;

import io.dangol.access.PersonalData;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What customers consented to. */
@GraphQLApi
public class ConsentFields {
    private final Consents consents;
    private final PersonalData personal;

    public ConsentFields(Consents consents, PersonalData personal) {
        this.consents = consents;
        this.personal = personal;
    }

    @NonNull @Description("The statement in force for each medium, purpose and night or day. What is not listed was never asked,"
            + " and so is not allowed.")
    public Uni<List<List<@NonNull Consent>>> consents(@Source List<Customer> parents) {
        return consents.current(Rows.keys(parents, Customer::key), personal.masking())
                .map(found -> Rows.inOrder(parents, Customer::key, found, List.of()));
    }

    @NonNull @Description("Every statement of the customer, newest first; the newest 100 of them.")
    public Uni<List<List<@NonNull Consent>>> consentHistory(@Source List<Customer> parents) {
        return consents.history(Rows.keys(parents, Customer::key), personal.masking())
                .map(found -> Rows.inOrder(parents, Customer::key, found, List.of()));
    }
}
