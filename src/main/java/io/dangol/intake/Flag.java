package io.dangol.intake;

/** Yes or no, as files write it. */
enum Flag {
    YES,
    NO;

    static final Words<Flag> WORDS = Words.of(Flag.class)
            .also(YES, "true", "t", "y", "1", "on", "예", "네", "동의", "수신", "수신동의", "인증", "O")
            .also(NO, "false", "f", "n", "0", "off", "아니오", "아니요", "거부", "미동의", "수신거부", "미인증", "X");
}
