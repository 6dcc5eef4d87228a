package io.dangol.customer;

import io.dangol.access.Caller;
import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Records what customers say to the brand itself. */
@GraphQLApi
@RolesAllowed(Role.Names.MARKETER)
public class ConsentMutations {
    private static final int LONGEST_EVIDENCE = 500;

    private final Consents consents;
    private final Customers customers;
    private final CustomerLock lock;
    private final Pool pool;
    private final BusinessClock clock;
    private final Callers callers;

    public ConsentMutations(
            Consents consents,
            Customers customers,
            CustomerLock lock,
            Pool pool,
            BusinessClock clock,
            Callers callers) {
        this.consents = consents;
        this.customers = customers;
        this.lock = lock;
        this.pool = pool;
        this.clock = clock;
        this.callers = callers;
    }

    @Mutation
    @NonNull @Description(
            "Records that a customer consented or withdrew, with what proves it. The statement stands above all earlier"
                    + " ones about the same medium, purpose and night.")
    public Uni<ConsentRecordPayload> consentRecord(@NonNull @Description("The statement.") ConsentRecordInput input) {
        long key = GlobalId.key(Customer.TYPE, input.customer());
        Caller caller = callers.current();
        return complaint(input)
                .map(error -> Uni.createFrom().item(ConsentRecordPayload.refused(error)))
                .orElseGet(() -> record(key, input, caller));
    }

    private Uni<ConsentRecordPayload> record(long key, ConsentRecordInput input, Caller caller) {
        return pool.withTransaction(connection ->
                        lock.toWriteFacts(connection).chain(() -> consents.record(connection, key, input, caller)))
                .chain(consent -> customers
                        .find(key, caller.masking())
                        .map(customer -> new ConsentRecordPayload(customer, consent, List.of())))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> ConsentRecordPayload.refused(UserError.of(refusal)));
    }

    private Optional<UserError> complaint(ConsentRecordInput input) {
        if (input.evidence().isBlank() || input.evidence().length() > LONGEST_EVIDENCE) {
            return Optional.of(UserError.at(
                    "input.evidence",
                    "The evidence has " + input.evidence().length() + " characters. Say in 1 to " + LONGEST_EVIDENCE
                            + " what proves the statement."));
        }
        if (input.recordedAt() != null && input.recordedAt().toInstant().isAfter(clock.now())) {
            return Optional.of(UserError.at(
                    "input.recordedAt",
                    input.recordedAt() + " is in the future. Give the time at which the customer said it."));
        }
        return Optional.empty();
    }
}
