package io.dangol.audience;

import io.dangol.shared.GlobalId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** In an uploaded list. */
@Input("InList")
@Description("In an uploaded list of customers (업로드 명단).")
public record InList(@Id @NonNull @Description("The list.") String listId) implements Condition {
    @Override
    public void check(Checks at) {
        at.id(Reference.Kind.LIST, "listId", listId);
    }

    @Override
    public Predicate predicate(Asking asking) {
        return new Facts("customer_list_member l", "l.customer_id")
                .where("l.list_id = ?", GlobalId.key(Reference.Kind.LIST.type(), listId));
    }
}
