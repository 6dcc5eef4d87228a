package io.dangol.customer;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is kept of a customer. */
@Description("What is kept of a customer (개인정보 열람).")
public record CustomerExportPayload(
        @Nullable @Description(
                "A JSON object with a list of rows for everything that is kept: customers (with those merged), identities,"
                        + " consents, orders, events, messages and so on. Null when there is no such customer.")
        String document,

        @NonNull @Description("Why there is no document; empty when there is.")
        List<@NonNull UserError> userErrors) {}
