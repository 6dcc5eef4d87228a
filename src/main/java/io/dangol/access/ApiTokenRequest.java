package io.dangol.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The secret of an API token, on its way to whoever can tell what it grants. */
final class ApiTokenRequest extends BaseAuthenticationRequest {
    private final String secret;

    ApiTokenRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
