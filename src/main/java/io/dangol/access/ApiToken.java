package io.dangol.access;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A token by which a program enters, without its secret. */
@Description("A token by which a program or a person enters (API 토큰). Its secret was shown once, when it was made.")
public record ApiToken(
        @Ignore long key,

        @NonNull @Description("Name, unique for ever; the audit trail calls the bearer token:<name>.")
        String name,

        @NonNull @Description("What its bearer may do.") List<@NonNull Role> roles,

        @NonNull @Description("Whether it is good now.") ApiTokenState state,

        @NonNull @Description("When it was made.") OffsetDateTime createdAt,

        @NonNull @Description("Who made it, as the audit trail names callers.")
        String createdBy,

        @Nullable @Description("From when on it is refused; null for never.")
        OffsetDateTime expiresAt,

        @Nullable @Description("When it was taken back; null when it was not.")
        OffsetDateTime revokedAt,

        @Nullable @Description("Who took it back; null when nobody did.")
        String revokedBy,

        @Nullable @Description("When it was last used, to half a minute; null when it never was.")
        OffsetDateTime lastUsedAt)
        implements Node {
    static final String TYPE = "ApiToken";

    @Id
    @NonNull @Description("Opaque id, unique over all types.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
