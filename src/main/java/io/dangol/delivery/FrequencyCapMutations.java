package io.dangol.delivery;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Sets frequency caps. */
@GraphQLApi
@RolesAllowed(Role.Names.MARKETER)
public class FrequencyCapMutations {
    private final FrequencyCaps caps;
    private final Callers callers;

    public FrequencyCapMutations(FrequencyCaps caps, Callers callers) {
        this.caps = caps;
        this.callers = callers;
    }

    @Mutation
    @NonNull @Description(
            "Sets how much advertising one person gets at most, instead of the cap for the same medium and days. It holds for"
                    + " everything that is sent from then on.")
    public Uni<FrequencyCapSetPayload> frequencyCapSet(@NonNull @Description("The cap.") FrequencyCapSet input) {
        List<UserError> complaints = input.complaints();
        return complaints.isEmpty()
                ? caps.set(input, callers.current()).map(all -> new FrequencyCapSetPayload(all, List.of()))
                : caps.all().map(all -> new FrequencyCapSetPayload(all, complaints));
    }
}
