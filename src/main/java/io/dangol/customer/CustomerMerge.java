package io.dangol.customer;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A recorded merge of one customer into another. */
@Description("A recorded merge (고객 통합) of one customer into another, because both are one person.")
public record CustomerMerge(
        @Ignore long key,
        @Ignore long fromKey,
        @Ignore long intoKey,

        @NonNull @Description("What proved that they are one person.")
        MergeReason reason,

        @Nullable @Description("Why a person merged them; null for merges that an identifier proved.")
        String note,

        @NonNull @Description("When they were merged.") OffsetDateTime mergedAt,

        @NonNull @Description("Who merged them: a caller, or \"intake\" for merges that an identifier proved.")
        String mergedBy,

        @Nullable @Description("When the merge was taken back; null while it is in force.")
        OffsetDateTime undoneAt,

        @Nullable @Description("Who took it back.") String undoneBy)
        implements Node {
    static final String TYPE = "CustomerMerge";

    @Override
    @Id
    @NonNull @Description("Opaque id of the merge, for undoing it.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
