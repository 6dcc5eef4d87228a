package io.dangol.intake;

import org.jspecify.annotations.Nullable;

/** The channel of rows that name none, as it was given with a file or a batch. */
final class BatchChannel {
    /** Characters that the name of a channel has at most. */
    static final int LONGEST = 64;

    private BatchChannel() {}

    /** What is wrong with it and what would do; null when nothing is. */
    static @Nullable String complaint(@Nullable String given) {
        return given == null || given.strip().length() <= LONGEST
                ? null
                : "The channel's name is " + given.strip().length() + " characters long. Shorten it to " + LONGEST
                        + " characters.";
    }

    /** The one given, or the configured one. */
    static String of(@Nullable String given, IntakeConfig config) {
        return given == null || given.isBlank() ? config.defaultChannel() : given.strip();
    }
}
