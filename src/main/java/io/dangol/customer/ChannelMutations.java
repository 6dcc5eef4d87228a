package io.dangol.customer;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Describes the channels that imports brought in. */
@GraphQLApi
@RolesAllowed(Role.Names.OPERATOR)
public class ChannelMutations {
    private static final int LONGEST_NAME = 200;

    private final Places places;
    private final Callers callers;

    public ChannelMutations(Places places, Callers callers) {
        this.places = places;
        this.callers = callers;
    }

    @Mutation
    @NonNull @Description("Names a channel and says what kind of place it is. Channels come into being with the first fact that"
            + " names them.")
    public Uni<ChannelUpdatePayload> channelUpdate(
            @NonNull @Description("What is to be changed.") ChannelUpdateInput input) {
        long key = GlobalId.key(Channel.TYPE, input.id());
        String name = input.name();
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            return Uni.createFrom()
                    .item(ChannelUpdatePayload.refused(UserError.at(
                            "input.name",
                            "The name has " + name.length() + " characters. Give it 1 to " + LONGEST_NAME + ".")));
        }
        return places.describe(key, name, input.kind(), callers.current())
                .map(channel -> new ChannelUpdatePayload(channel, List.of()))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> ChannelUpdatePayload.refused(UserError.of(refusal)));
    }
}
