package io.dangol.audience;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** An uploaded list of customers. */
@Description("An uploaded list of customers (업로드 명단).")
public record CustomerList(
        @Ignore long key,

        @NonNull @Description("The name, which no other list has.")
        String name,

        @Description("How many customers are in it.") int customers,
        @NonNull @Description("When it was made.") OffsetDateTime createdAt)
        implements Node {
    public static final String TYPE = "CustomerList";

    @Override
    @Id
    @NonNull @Description("Opaque id of the list.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
