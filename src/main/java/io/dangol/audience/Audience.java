package io.dangol.audience;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A named, versioned definition of customers. */
@Description("A named, versioned set of customers (오디언스): who fits its definition at the moment it is asked.")
public record Audience(
        @Ignore long key,
        @Ignore long versionKey,

        @NonNull @Description("The name, which no other audience has.")
        String name,

        @Nullable @Description("What it is for.") String description,

        @Description("The number of the version in force, from 1.")
        int version,

        @Description("Whether its members are refreshed by schedule, so that entries and exits are known.")
        boolean refreshed,

        @NonNull @Description("The definition in force as JSON, which is a value of the input type AudienceDefinition.")
        String definition,

        @NonNull @Description("Who wrote the version in force, as the audit trail names them.")
        String author,

        @NonNull @Description("When the audience was made.") OffsetDateTime createdAt,

        @NonNull @Description("When it was last changed.") OffsetDateTime updatedAt)
        implements Node {
    public static final String TYPE = "Audience";

    @Override
    @Id
    @NonNull @Description("Opaque id of the audience.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    AudienceDefinition read() {
        return ConditionJson.read(definition);
    }
}
