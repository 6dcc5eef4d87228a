package io.dangol.audience;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A new list of customers. */
@Input("CustomerListCreateInput")
@Description("A new list of customers.")
public record CustomerListCreateInput(
        @NonNull @Description("A name that no other list has, up to 200 characters.")
        String name,

        @Id
        @Nullable @io.smallrye.graphql.api.Nullable @Description("The first customers, up to 10,000; add more with customerListUpdate.")
        List<@NonNull String> customerIds) {

    List<String> customers() {
        return customerIds == null ? List.of() : customerIds;
    }
}
