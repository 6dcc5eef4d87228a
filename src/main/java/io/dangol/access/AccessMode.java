package io.dangol.access;

/** Which ways in are open. API tokens open the door in every mode. */
public enum AccessMode {
    /** Whoever reaches the loopback interface is the local default user: for a first look only. */
    LOCAL,
    /** API tokens alone. */
    TOKENS,
    /** API tokens, and tokens of the identity provider under {@code quarkus.oidc}. */
    OIDC
}
