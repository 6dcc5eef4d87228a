package io.dangol.audience;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Stores audiences. */
@GraphQLApi
@RolesAllowed(Role.Names.MARKETER)
public class AudienceMutations {
    private final AudienceDefinitions definitions;
    private final Callers callers;

    public AudienceMutations(AudienceDefinitions definitions, Callers callers) {
        this.definitions = definitions;
        this.callers = callers;
    }

    @Mutation
    @NonNull @Description("Stores an audience. Try the definition with audiencePreview first.")
    public Uni<@NonNull AudiencePayload> audienceCreate(
            @NonNull @Description("The audience.") AudienceCreateInput input) {
        var caller = callers.current();
        return Uni.createFrom()
                .deferred(() -> definitions.create(input, caller))
                .map(AudiencePayload::done)
                .onFailure(DangolException.class)
                .recoverWithItem(AudiencePayload::refused);
    }

    @Mutation
    @NonNull @Description(
            "Changes an audience. A new definition becomes its next version; snapshots already taken stay as they are.")
    public Uni<@NonNull AudiencePayload> audienceUpdate(
            @NonNull @Description("What to change.") AudienceUpdateInput input) {
        var caller = callers.current();
        return Uni.createFrom()
                .deferred(() -> definitions.update(GlobalId.key(Audience.TYPE, input.audienceId()), input, caller))
                .map(AudiencePayload::done)
                .onFailure(DangolException.class)
                .recoverWithItem(AudiencePayload::refused);
    }
}
