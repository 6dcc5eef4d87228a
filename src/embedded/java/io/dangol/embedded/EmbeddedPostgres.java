package io.dangol.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Starts a PostgreSQL server over a persistent data directory and ties its life to this JVM's.
 *
 * <p>Every step can be repeated after a crash at any point: what is made is made beside its place and moved there
 * whole, a stale {@code postmaster.pid} is recognised, and a watchdog process stops the server however the JVM ends.
 */
final class EmbeddedPostgres {
    private static final String USER = "dangol";
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(8);
    private static final Duration PREDECESSOR_PATIENCE = Duration.ofSeconds(10);
    private static final int START_ATTEMPTS = 3;

    private final Path directory;
    private final Path data;
    private final boolean throwaway;

    /** @param throwaway the data need not survive a power cut (tests): no fsync */
    EmbeddedPostgres(Path directory, boolean throwaway) {
        this.directory = directory;
        this.data = directory.resolve("pgdata");
        this.throwaway = throwaway;
    }

    EmbeddedDatabaseConfig.Connection start() {
        try {
            Files.createDirectories(directory);
            FileLock lock = lock();
            PostgresCommands commands = PostgresCommands.in(directory, PostgresBinaries.unpackInto(directory));
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(commands);
            }
            awaitPredecessor(commands);
            int port = startServer(commands);
            hold(lock, commands.watch(data, throwaway));
            log("PostgreSQL answers on 127.0.0.1:" + port + ", its data is in " + data);
            return new EmbeddedDatabaseConfig.Connection(
                    "postgresql://127.0.0.1:" + port + "/postgres",
                    USER,
                    Files.readString(directory.resolve("password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The default database in " + directory + " did not start: " + e.getMessage()
                            + " Set quarkus.datasource.reactive.url to use a PostgreSQL of your own.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the default database started", e);
        }
    }

    private FileLock lock() throws IOException, InterruptedException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long until = System.nanoTime() + LOCK_PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            Thread.sleep(100);
        }
        channel.close();
        throw new IOException("another running instance uses this directory."
                + " Stop it, or give this one a directory of its own with dangol.data-dir.");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    private void initialise(PostgresCommands commands) throws IOException, InterruptedException {
        Path password = directory.resolve("password");
        if (!Files.exists(password)) {
            byte[] random = new byte[18];
            new SecureRandom().nextBytes(random);
            Files.writeString(password, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            restrict(password);
        }
        Path fresh = directory.resolve("pgdata.new");
        FileTree.delete(fresh);
        Files.createDirectories(fresh);
        commands.own(password, fresh);
        // C.UTF-8 character classes, because pg_trgm sees no letters in Hangul under plain C.
        commands.run(
                Duration.ofMinutes(2),
                List.of(
                        "initdb",
                        "-D",
                        fresh.toString(),
                        "-U",
                        USER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + password,
                        "-E",
                        "UTF8",
                        "--locale-provider=icu",
                        "--icu-locale=und",
                        "--lc-collate=C",
                        "--lc-ctype=C.UTF-8",
                        throwaway ? "--no-sync" : "--sync-method=fsync"));
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void restrict(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** A JVM that died may have left its server stopping, running, or only its pid file. */
    private void awaitPredecessor(PostgresCommands commands) throws IOException, InterruptedException {
        long until = System.nanoTime() + PREDECESSOR_PATIENCE.toNanos();
        while (predecessorLives() && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        if (predecessorLives()) {
            log("Stopping the server that an earlier run left behind");
            commands.run(
                    Duration.ofMinutes(1),
                    List.of("pg_ctl", "-D", data.toString(), "stop", "-m", "fast", "-w", "-t", "30"));
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private boolean predecessorLives() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException none) {
            return false;
        }
        return !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(ProcessHandle::isAlive)
                        .map(process -> process.info()
                                .command()
                                .map(command -> command.endsWith("postgres") || command.endsWith("postgres.exe"))
                                .orElse(true))
                        .orElse(false);
    }

    private int startServer(PostgresCommands commands) throws IOException, InterruptedException {
        IOException last = null;
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            int port = freePort(attempt == 0);
            try {
                commands.run(
                        Duration.ofSeconds(90),
                        List.of(
                                "pg_ctl",
                                "-D",
                                data.toString(),
                                "-l",
                                directory.resolve("postgres.log").toString(),
                                "-o",
                                options(port),
                                "-w",
                                "-t",
                                "60",
                                "start"));
                Files.writeString(directory.resolve("port"), Integer.toString(port));
                return port;
            } catch (IOException e) {
                last = e; // the port may have been taken between the probe and the start
            }
        }
        throw new IOException("the server did not start; see " + directory.resolve("postgres.log") + ".", last);
    }

    private String options(int port) {
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=''",
                "max_connections=80",
                "shared_buffers=256MB",
                "work_mem=32MB",
                "timezone=UTC"));
        if (throwaway) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return "-c " + String.join(" -c ", settings);
    }

    /** The port of the last start when it is free, so that an open psql keeps working; else any free one. */
    private int freePort(boolean preferLast) throws IOException {
        Path remembered = directory.resolve("port");
        if (preferLast && Files.exists(remembered)) {
            int port = Integer.parseInt(Files.readString(remembered).strip());
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                log("Port " + port + " of the last start is taken; using another");
            }
        }
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Keeps the lock and the watchdog's pipe reachable until the JVM is gone. */
    private static void hold(Object... kept) {
        Thread holder = new Thread(
                () -> {
                    while (kept.length > 0) {
                        LockSupport.park();
                    }
                },
                "embedded-postgresql");
        holder.setDaemon(true);
        holder.setContextClassLoader(null);
        holder.start();
    }

    /** Logging is not configured yet while configuration is being read. */
    @SuppressWarnings("java:S106")
    static void log(String message) {
        System.err.println("[default database] " + message);
    }
}
