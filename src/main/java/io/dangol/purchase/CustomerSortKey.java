package io.dangol.purchase;

import io.dangol.customer.Customer;
import io.dangol.shared.SortOrder;
import io.dangol.shared.SortOrder.Type;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What a list of customers is sorted by. */
@Description("What a list of customers is sorted by. Customers without a value stand first, or last when reversed.")
public enum CustomerSortKey {
    @Description("When the customer was first heard of.")
    CREATED("", Type.KEY, customer -> null),
    @Description("When the customer signed up.")
    SIGNED_UP_AT(
            "coalesce(c.signed_up_at, '-infinity')",
            Type.TIME,
            customer ->
                    customer.signedUpAt() == null ? null : customer.signedUpAt().toInstant()),
    @Description("Name, in the order of Hangul (가나다); only for callers who see personal fields.")
    NAME("coalesce(c.name, '') collate \"C\"", Type.TEXT, Customer::name);

    private final String expression;
    private final Type type;
    private final Function<Customer, @Nullable Object> value;

    CustomerSortKey(String expression, Type type, Function<Customer, @Nullable Object> value) {
        this.expression = expression;
        this.type = type;
        this.value = value;
    }

    SortOrder order(boolean reverse) {
        return new SortOrder(expression, type, "c.id", reverse);
    }

    @Nullable String valueOf(Customer customer) {
        return SortOrder.text(value.apply(customer));
    }
}
