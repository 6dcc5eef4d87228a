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
    /** Who was merged away since stands for the customer who took them in. */
    private static final String MEMBERS = "(select m.list_id, case when k.merged_into_id is null then k.id"
            + " else surviving_customer(k.id) end as customer_id"
            + " from customer_list_member m join customer k on k.id = m.customer_id) l";

    @Override
    public void check(Checks at) {
        at.id(Reference.Kind.LIST, "listId", listId);
    }

    @Override
    public Predicate predicate(Asking asking) {
        return new Facts(MEMBERS, "l.customer_id")
                .where("l.list_id = ?", GlobalId.key(Reference.Kind.LIST.type(), listId));
    }
}
