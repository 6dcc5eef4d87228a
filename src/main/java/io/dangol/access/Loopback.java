package io.dangol.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells this machine's own addresses from all others, without asking the DNS. */
final class Loopback {
    private static final Pattern HOST = Pattern.compile(
            "localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[?(?:::1|0:0:0:0:0:0:0:1)(?:%\\w+)?]?",
            Pattern.CASE_INSENSITIVE);

    private Loopback() {}

    /** Whether a host name or address, without a port, means this machine alone. */
    static boolean is(@Nullable String host) {
        return host != null && HOST.matcher(host).matches();
    }
}
