package io.dangol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;

/** What stands behind the names of an e-mail's headers. */
class MailHeaderTest {
    @Test
    void koreanIsFoldedWithWholeLineEndsAndReadBackAsItWas() throws Exception {
        String title = "(광고) 봄 신상품을 가장 먼저 만나 보세요 😀 무신사 스탠다드 단골 고객님께만 드리는 특별한 소식입니다";
        String header = MailHeader.text(title);
        assertThat(header.replace("\r\n ", "")).doesNotContain("\n", "\r");
        assertThat(("Subject: " + header).split("\r\n")).hasSizeGreaterThan(2).allMatch(line -> line.length() <= 76);
        assertThat(("From: " + MailHeader.mailbox(title, "someone@mail.example.com")).split("\r\n"))
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.length() <= 76);
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(header))).isEqualTo(title);
    }

    @Test
    void aLineBreakInANameBeginsNoHeader() {
        assertThat(MailHeader.text("Hello Kim\nBcc: all@example.com")).isEqualTo("Hello Kim Bcc: all@example.com");
        assertThat(MailHeader.text("Kim\r\n\r\nbody")).doesNotContain("\n", "\r");
        assertThat(MailHeader.mailbox("A \"B\"\n", "a@example.com")).isEqualTo("\"A  B\" <a@example.com>");
    }

    @Test
    void plainLettersStayReadable() {
        assertThat(MailHeader.text("News of spring")).isEqualTo("News of spring");
        assertThat(MailHeader.text("")).isEmpty();
    }
}
