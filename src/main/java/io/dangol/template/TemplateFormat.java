package io.dangol.template;

import org.eclipse.microprofile.graphql.Description;

/**
 * As what a message goes out, with the limits of that format: 90 and 2,000 bytes for SMS and LMS, a Korean letter being
 * two of them; 1,300 letters for a brand message and 1,000 for Alimtalk, as the providers document them. Stored by name.
 */
@Description("As what a message goes out.")
public enum TemplateFormat {
    @Description("A push notification (앱 푸시): title of 40, text of 200 letters.")
    PUSH(40, 200, false, true),
    @Description("A banner inside the app (인앱 배너): title of 40, text of 100 letters.")
    IN_APP_BANNER(40, 100, false, false),
    @Description("A message in the app's message box (인앱 메시지함): title of 60, text of 2,000 letters.")
    IN_APP_INBOX(60, 2_000, false, false),
    @Description("An e-mail as plain text (이메일): subject of 150, text of 20,000 letters.")
    EMAIL(150, 20_000, false, true),
    @Description("A short text message (문자, SMS): 90 bytes, a Korean letter being two; no title.")
    SMS(0, 90, true, true),
    @Description("A long text message (장문 문자, LMS): 2,000 bytes, title of 40 bytes.")
    LMS(40, 2_000, true, true),
    @Description("A messenger notice (알림톡): 1,000 letters, information only.")
    ALIMTALK(0, 1_000, false, true),
    @Description("A brand message of the messenger (브랜드 메시지): 1,300 letters, may advertise.")
    BRAND_MESSAGE(20, 1_300, false, true);

    private final int titleLimit;
    private final int bodyLimit;
    private final boolean inBytes;
    private final boolean transmitted;

    TemplateFormat(int titleLimit, int bodyLimit, boolean inBytes, boolean transmitted) {
        this.titleLimit = titleLimit;
        this.bodyLimit = bodyLimit;
        this.inBytes = inBytes;
        this.transmitted = transmitted;
    }

    /** The longest title in {@link #inBytes bytes} or letters; 0 where there is none. */
    public int titleLimit() {
        return titleLimit;
    }

    /** The longest text in {@link #inBytes bytes} or letters. */
    public int bodyLimit() {
        return bodyLimit;
    }

    /** Whether length counts in bytes of CP949, which also decides what letters there are. */
    public boolean inBytes() {
        return inBytes;
    }

    /** Whether it is sent to a person's address, so that advertising in it must say so, name its sender and offer a way out. */
    public boolean transmitted() {
        return transmitted;
    }
}
