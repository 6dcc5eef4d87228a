package io.dangol.intake;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A column mapping that was saved, to be named when a file is sent. */
@Description("A column mapping that was saved: name it when sending a file, as ?mapping=.")
public record ColumnMapping(
        @Ignore long key,

        @NonNull @Description("What the rows of its files are.")
        FactKind kind,

        @NonNull @Description("Its name, unique for the kind.")
        String name,

        @NonNull @Description("Where each column gets its values.")
        List<@NonNull ColumnBinding> bindings,

        @NonNull @Description("When it was saved last.") OffsetDateTime savedAt)
        implements Node {
    static final String TYPE = "ColumnMapping";

    @Id
    @NonNull @Description("Opaque id of the mapping.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
