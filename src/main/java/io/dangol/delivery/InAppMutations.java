package io.dangol.delivery;

import io.dangol.access.Role;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the shop's app tells. */
@GraphQLApi
@RolesAllowed(Role.Names.INTAKE)
public class InAppMutations {
    private static final int MOST = 100;

    private final InAppMessages messages;

    public InAppMutations(InAppMessages messages) {
        this.messages = messages;
    }

    @Mutation
    @NonNull @Description("Notes that a customer saw messages in the shop's app: they count as opened.")
    public Uni<InAppReactionPayload> inAppMessagesSeen(@NonNull @Description("Which ones.") InAppReaction input) {
        return note(input.keys(), messages::seen);
    }

    @Mutation
    @NonNull @Description("Notes that a customer clicked messages in the shop's app: orders may be attributed to them.")
    public Uni<InAppReactionPayload> inAppMessagesClicked(@NonNull @Description("Which ones.") InAppReaction input) {
        return note(input.keys(), messages::clicked);
    }

    private static Uni<InAppReactionPayload> note(List<String> told, Function<List<UUID>, Uni<Set<UUID>>> reaction) {
        if (told.isEmpty() || told.size() > MOST) {
            return Uni.createFrom()
                    .item(new InAppReactionPayload(
                            0,
                            List.of(UserError.at(
                                    "input.keys", "There are " + told.size() + " keys. Give 1 to " + MOST + "."))));
        }
        List<@Nullable UUID> keys = new ArrayList<>();
        told.forEach(each -> keys.add(key(each)));
        return reaction.apply(keys.stream().filter(key -> key != null).toList())
                .map(known -> new InAppReactionPayload(known.size(), unknown(told, keys, known)));
    }

    private static List<UserError> unknown(List<String> told, List<@Nullable UUID> keys, Set<UUID> known) {
        List<UserError> errors = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (!known.contains(keys.get(i))) {
                errors.add(UserError.at(
                        "input.keys." + i,
                        "There is no message with the key \"" + told.get(i) + "\". Use keys as inAppMessages returned"
                                + " them."));
            }
        }
        return errors;
    }

    private static @Nullable UUID key(String told) {
        try {
            return UUID.fromString(told);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
