package io.dangol.access;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The token to make. */
@Description("The API token to make.")
@Input("ApiTokenCreateInput")
public record ApiTokenCreateInput(
        @NonNull @Description(
                "Name that no token ever had: 1 to 100 letters, digits, dots, dashes or underscores, such as cafe24.")
        String name,

        @NonNull @Description("What its bearer may do; at least one role.")
        List<@NonNull Role> roles,

        @Nullable @Description("From when on it is refused; never when left out.")
        OffsetDateTime expiresAt) {}
