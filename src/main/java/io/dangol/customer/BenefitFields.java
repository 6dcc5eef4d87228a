package io.dangol.customer;

import io.dangol.access.PersonalData;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What customers have from being customers. */
@GraphQLApi
public class BenefitFields {
    private final Benefits benefits;
    private final PersonalData personal;

    public BenefitFields(Benefits benefits, PersonalData personal) {
        this.benefits = benefits;
        this.personal = personal;
    }

    @NonNull @Description("How the customer's tier changed, newest first; the newest 100 changes.")
    public Uni<List<List<@NonNull TierChange>>> tierChanges(@Source List<Customer> parents) {
        return benefits.tierChanges(Rows.keys(parents, Customer::key))
                .map(found -> Rows.inOrder(parents, Customer::key, found, List.of()));
    }

    @NonNull @Description("What is left of the customer's points.")
    public Uni<List<Points>> points(@Source List<Customer> parents) {
        return benefits.points(Rows.keys(parents, Customer::key))
                .map(found -> Rows.inOrder(parents, Customer::key, found, Points.NONE));
    }

    @NonNull @Description("The customer's coupons, newest first; the newest 100.")
    public Uni<List<List<@NonNull Coupon>>> coupons(@Source List<Customer> parents) {
        return benefits.coupons(Rows.keys(parents, Customer::key), personal.masking())
                .map(found -> Rows.inOrder(parents, Customer::key, found, List.of()));
    }

    @NonNull @Description("The products whose warranty the customer registered, newest first; the newest 100.")
    public Uni<List<List<@NonNull Warranty>>> warranties(@Source List<Customer> parents) {
        return benefits.warranties(Rows.keys(parents, Customer::key), personal.masking())
                .map(found -> Rows.inOrder(parents, Customer::key, found, List.of()));
    }
}
