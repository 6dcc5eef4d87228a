package io.dangol.customer;

/**
 * Identities that change hands, three arrays of equal length for {@code unnest}.
 *
 * @param identities keys of the identities, ascending
 * @param from for each identity the customer it leaves
 * @param into for each identity the customer it joins
 */
public record IdentityMoves(Long[] identities, Long[] from, Long[] into) {
    public boolean isEmpty() {
        return identities.length == 0;
    }
}
