package io.dangol.delivery;

import io.dangol.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Questions about frequency caps. */
@GraphQLApi
public class FrequencyCapQueries {
    private final FrequencyCaps caps;

    public FrequencyCapQueries(FrequencyCaps caps) {
        this.caps = caps;
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("How much advertising one person gets at most, by medium and by all together; empty for no limit.")
    public Uni<List<@NonNull FrequencyCap>> frequencyCaps() {
        return caps.all();
    }
}
