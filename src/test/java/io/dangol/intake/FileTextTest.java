package io.dangol.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileTextTest {
    private static final String KOREAN = "주문번호,상품\n1,똠방각하 펲시콜라\n";

    @Test
    void utf8IsReadWithAndWithoutItsMark() throws IOException {
        assertThat(read(KOREAN.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(KOREAN);
        assertThat(read(("\uFEFF" + KOREAN).getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(KOREAN);
    }

    @Test
    void cp949IsFoundOutHoweverLateItsFirstKoreanLetterComes() throws IOException {
        String late = "id,name\n" + "1,plain\n".repeat(100_000) + KOREAN.repeat(50_000);

        assertThat(read(late.getBytes(Charset.forName("x-windows-949")), null)).isEqualTo(late);
    }

    @Test
    void utf8LongerThanTheWindowIsReadWhole() throws IOException {
        String longText = KOREAN.repeat(20_000);

        assertThat(read(longText.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(longText);
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        assertThat(read(gzip(KOREAN.getBytes(StandardCharsets.UTF_8)), null)).isEqualTo(KOREAN);
    }

    @Test
    void excelsUnicodeTextIsRead() throws IOException {
        assertThat(read(("\uFEFF" + KOREAN).getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo(KOREAN);
    }

    @Test
    void aToldCharsetIsTaken() throws IOException {
        assertThat(read("né".getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
                .isEqualTo("né");
    }

    @Test
    void bytesOfAnotherEncodingAreMarkedAndTheRestIsRead() throws IOException {
        byte[] utf8 = "가,1\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);
        byte[] cp949 = "나,2\n".getBytes(Charset.forName("x-windows-949"));
        byte[] both = Arrays.copyOf(utf8, utf8.length + cp949.length);
        System.arraycopy(cp949, 0, both, utf8.length, cp949.length);

        assertThat(read(both, null)).startsWith("가,1\n가").endsWith("\uFFFD,2\n");
    }

    @Test
    void truncatedGzipIsAnError() throws IOException {
        byte[] whole = gzip(KOREAN.repeat(1000).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2), null))
                .isInstanceOf(IOException.class);
    }

    @Test
    void nothingIsNoText() throws IOException {
        assertThat(read(new byte[0], null)).isEmpty();
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String read(byte[] bytes, @Nullable Charset charset) throws IOException {
        StringWriter text = new StringWriter();
        try (FileText file = FileText.open(new ByteArrayInputStream(bytes), charset)) {
            file.transferTo(text);
        }
        return text.toString();
    }
}
