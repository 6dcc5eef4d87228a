package io.dangol.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The token to take back. */
@Description("The API token to take back.")
@Input("ApiTokenRevokeInput")
public record ApiTokenRevokeInput(
        @Id @NonNull @Description("Id of the token.") String id) {}
