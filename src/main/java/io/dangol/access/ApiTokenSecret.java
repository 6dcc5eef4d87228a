package io.dangol.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret of an API token: 256 random bits behind a prefix by which secret scanners know it. */
final class ApiTokenSecret {
    static final String PREFIX = "dgl_";

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private ApiTokenSecret() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean hasShape(String text) {
        return SHAPE.matcher(text).matches();
    }

    /**
     * What is stored and looked up. A plain SHA-256 is enough for a secret that is 256 bits of chance: there is nothing
     * to guess, and timing a search by the hash tells nothing about the secret.
     */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
