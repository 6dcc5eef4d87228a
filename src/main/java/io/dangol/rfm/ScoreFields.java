package io.dangol.rfm;

import io.dangol.access.Masking;
import io.dangol.access.PersonalData;
import io.dangol.customer.Customer;
import io.dangol.shared.BatchedField;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Adds a customer's score to the customer, and its members to a segment. */
@GraphQLApi
public class ScoreFields {
    private final Scores scores;
    private final SegmentMembers members;
    private final PersonalData personal;
    private final Context context;

    public ScoreFields(Scores scores, SegmentMembers members, PersonalData personal, Context context) {
        this.scores = scores;
        this.members = members;
        this.personal = personal;
        this.context = context;
    }

    @Description("RFM figures and scores in the result in force (RFM 점수); null for who was never scored.")
    public Uni<List<@Nullable Score>> score(@Source List<Customer> customers) {
        return scores.of(Rows.keys(customers, Customer::key))
                .map(found -> Rows.optional(customers, Customer::key, found));
    }

    @NonNull @Description("The customers in the segment, those first heard of first.")
    public CompletionStage<SegmentMemberConnection> members(
            @Source Segment segment,
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        Masking masking = personal.masking();
        PageRequest request = PageRequest.of(first, after, last, before, SegmentMembers.ORDERING);
        CompletionStage<io.dangol.shared.Page<Customer>> page = segment.inForce()
                ? BatchedField.load(
                        context,
                        "Segment.members " + request,
                        segment.key(),
                        SegmentMembers.NONE,
                        keys -> members.inForce(keys, request, masking))
                : members.evaluated(segment, request, masking).subscribeAsCompletionStage();
        return page.thenApply(found -> SegmentMemberConnection.of(found, segment.customers()));
    }
}
