package io.dangol.audience;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What to change of a list. */
@Input("CustomerListUpdateInput")
@Description("What to change of a list; all of it or nothing.")
public record CustomerListUpdateInput(
        @Id @NonNull @Description("The list.") String listId,

        @Id
        @Nullable @io.smallrye.graphql.api.Nullable @Description("Customers to add, up to 10,000; those in it already stay.")
        List<@NonNull String> add,

        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("Customers to remove, up to 10,000.")
        List<@NonNull String> remove) {

    List<String> added() {
        return add == null ? List.of() : add;
    }

    List<String> removed() {
        return remove == null ? List.of() : remove;
    }
}
