package io.dangol.intake;

import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that arrived whole and waits on disk to be loaded, since its sender does not wait for that.
 *
 * @param path where it is kept; it is gone once it was read
 */
record WaitingFile(Path path) {
    /** Keeps what the sender sends. Blocks until all of it is there. */
    static WaitingFile keep(InputStream body) {
        WaitingFile kept = new WaitingFile(reserve());
        try {
            Files.copy(body, kept.path, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } catch (IOException e) {
            kept.delete();
            throw new DangolException(
                    ErrorCode.BAD_USER_INPUT, "The upload broke off before the file was whole. Send it again.", e);
        }
    }

    private static Path reserve() {
        try {
            return Files.createTempFile("dangol-intake-", ".csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        try {
            return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
