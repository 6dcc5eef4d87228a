package io.dangol.delivery;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a body, and when: {@code t=<seconds>,v1=<hex of HMAC-SHA-256 over "seconds.body">}, in both directions. The time
 * is signed too, so that nobody plays an old request again later.
 */
final class Signature {
    static final String HEADER = "Dangol-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private Signature() {}

    static String of(Buffer body, String secret, Instant now) {
        return "t=" + now.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac(body, secret, now.getEpochSecond()));
    }

    /** Whether the header proves that somebody who knows the secret sent the body within the last five minutes. */
    static boolean proves(@Nullable String header, Buffer body, String secret, Instant now) {
        Matcher form = FORM.matcher(header == null ? "" : header);
        if (!form.matches()) {
            return false;
        }
        long seconds = Long.parseLong(form.group(1));
        boolean recent =
                Duration.ofSeconds(Math.abs(now.getEpochSecond() - seconds)).compareTo(OLDEST) <= 0;
        byte[] told = HexFormat.of().parseHex(form.group(2));
        return MessageDigest.isEqual(mac(body, secret, seconds), told) && recent;
    }

    private static byte[] mac(Buffer body, String secret, long seconds) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body.getBytes());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
