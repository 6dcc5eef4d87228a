package io.dangol.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file of which nothing is known: unpacked when it is gzip, and in the charset that its bytes are in. A
 * byte order mark decides; else the first letters outside ASCII do, with what follows them: what is well-formed UTF-8 is
 * UTF-8, anything else CP949 (a superset of EUC-KR). Bytes that do not fit the charset are read as U+FFFD.
 */
final class FileText extends Reader {
    /** How Korean Windows writes text. */
    static final Charset CP949 = Charset.forName("x-windows-949");

    static final char UNREADABLE = '\uFFFD';

    private static final int WINDOW = 1 << 16;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(WINDOW).flip();
    private @Nullable CharsetDecoder decoder;
    private boolean ended;
    private boolean damaged;

    private FileText(InputStream in, @Nullable Charset told) {
        this.in = in;
        this.decoder = told == null ? null : decoderOf(told);
    }

    /** @param told the file's charset, null to find out */
    static FileText open(InputStream file, @Nullable Charset told) throws IOException {
        FileText text = new FileText(unpacked(file), told);
        text.fill();
        text.skipMark();
        return text;
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(file, 2);
        byte[] magic = peeked.readNBytes(2);
        peeked.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        return gzip ? new GZIPInputStream(peeked, WINDOW) : peeked;
    }

    /** Whether bytes came by that do not fit the charset. */
    boolean damaged() {
        return damaged;
    }

    String charset() {
        return decoder == null ? "US-ASCII" : decoder.charset().name();
    }

    private void skipMark() {
        if (starts(0xEF, 0xBB, 0xBF)) {
            mark(3, StandardCharsets.UTF_8);
        } else if (starts(0xFF, 0xFE)) {
            mark(2, StandardCharsets.UTF_16LE);
        } else if (starts(0xFE, 0xFF)) {
            mark(2, StandardCharsets.UTF_16BE);
        }
    }

    private boolean starts(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.remaining() <= i || (bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void mark(int length, Charset charset) {
        bytes.position(length);
        decoder = decoderOf(charset);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && length > 0) {
            if (!bytes.hasRemaining() && ended) {
                return -1;
            }
            if (!bytes.hasRemaining()) {
                fill();
            } else if (decoder == null) {
                copyAscii(chars);
            } else {
                decode(decoder, chars);
            }
        }
        return chars.position();
    }

    private void copyAscii(CharBuffer chars) throws IOException {
        while (chars.hasRemaining() && bytes.hasRemaining()) {
            byte next = bytes.get(bytes.position());
            if (next < 0) {
                fill();
                decoder = decoderOf(isUtf8() ? StandardCharsets.UTF_8 : CP949);
                return;
            }
            chars.put((char) next);
            bytes.get();
        }
    }

    private boolean isUtf8() {
        CharsetDecoder strict = decoderOf(StandardCharsets.UTF_8);
        return !strict.decode(bytes.duplicate(), CharBuffer.allocate(WINDOW), ended)
                .isError();
    }

    private void decode(CharsetDecoder known, CharBuffer chars) throws IOException {
        CoderResult result = known.decode(bytes, chars, ended);
        if (result.isError()) {
            damaged = true;
            bytes.position(bytes.position() + Math.min(result.length(), bytes.remaining()));
            if (chars.hasRemaining()) {
                chars.put(UNREADABLE);
            }
        } else if (result.isUnderflow() && bytes.hasRemaining()) {
            fill();
        }
    }

    /** Fills the window, keeping what is left in it. */
    private void fill() throws IOException {
        bytes.compact();
        int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < bytes.remaining();
        bytes.position(bytes.position() + read).flip();
    }

    private static CharsetDecoder decoderOf(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
