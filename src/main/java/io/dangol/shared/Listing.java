package io.dangol.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Names what a list is sorted and filtered by, so that its cursors fit no other list. */
public final class Listing {
    private static final int ENOUGH_DIGITS = 16;

    private Listing() {}

    /**
     * A short name that differs where any part does. It is a digest, because filters may hold personal data and cursors
     * end up in logs.
     *
     * @param parts the list's name, sort key, direction and filter; the text of each says all that it holds
     */
    public static String of(Object... parts) {
        String text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\u001f"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ENOUGH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
