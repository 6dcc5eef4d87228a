package io.dangol.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes sure that one JVM at a time uses a data directory. The operating system lets go of it when the JVM dies. */
final class DirectoryLock {
    /** An instance that is being replaced needs a moment to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock of(Path directory) throws IOException, InterruptedException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (tryLock(channel) != null) {
                return new DirectoryLock(channel);
            }
            Thread.sleep(100);
        }
        channel.close();
        throw new IOException("another running instance uses this directory."
                + " Stop it, or give this one a directory of its own with dangol.data-dir.");
    }

    void release() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }
}
