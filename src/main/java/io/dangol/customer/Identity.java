package io.dangol.customer;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How one channel knows a customer, with all that it told about the person. */
@Description("How one channel knows a customer (식별자), with what that channel told about the person.")
public record Identity(
        @Ignore long key,
        @Ignore long customerKey,
        @Ignore long channelKey,

        @Nullable @Description("The channel's own id of the person; null when the caller may not see personal fields.")
        String externalId,

        @Nullable @Description("Name as the channel has it; null when unknown or hidden.")
        String name,

        @Nullable @Description("E-mail address as the channel has it; null when unknown or hidden.")
        String email,

        @Description("Whether the channel verified the e-mail address. Only verified ones prove who is one person.")
        boolean emailVerified,

        @Nullable @Description("Phone number as the channel has it; null when unknown or hidden.")
        String phone,

        @Description("Whether the channel verified the phone number. Only verified ones prove who is one person.")
        boolean phoneVerified,

        @Nullable @Description("Member id (회원번호); null when the person is no member there, or hidden.")
        String memberId,

        @Nullable @Description("Date of birth as the channel has it; null when unknown or hidden.")
        LocalDate birthDate,

        @Nullable @Description("When the person signed up there; null for non-members.")
        OffsetDateTime signedUpAt,

        @NonNull @Description("When the channel last told something new.")
        OffsetDateTime recordedAt)
        implements Node {
    static final String TYPE = "Identity";

    @Override
    @Id
    @NonNull @Description("Opaque id of the identity.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
