package io.dangol.embedded;

import io.dangol.embedded.EmbeddedDatabaseConfig.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts a PostgreSQL server over a persistent data directory and ties its life to this JVM's.
 *
 * <p>Every step can be repeated after a crash at any point: what is made is made beside its place and moved there
 * whole, a stale {@code postmaster.pid} is recognised, and a watchdog process stops the server however the JVM ends.
 */
final class EmbeddedPostgres {
    private static final Duration PREDECESSOR_PATIENCE = Duration.ofSeconds(10);

    private final Path directory;
    private final boolean throwaway;

    /** @param throwaway the data need not survive a power cut (tests): no fsync */
    EmbeddedPostgres(Path directory, boolean throwaway) {
        this.directory = directory;
        this.throwaway = throwaway;
    }

    Connection start() {
        try {
            Files.createDirectories(directory);
            return startLocked(DirectoryLock.of(directory));
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

    private Connection startLocked(DirectoryLock lock) throws IOException, InterruptedException {
        boolean started = false;
        try {
            PostgresCommands commands = PostgresCommands.in(directory, PostgresBinaries.unpackInto(directory));
            Cluster cluster = new Cluster(directory, commands, throwaway);
            cluster.initialiseIfNew();
            settlePredecessor(cluster);
            int port = cluster.start();
            hold(lock, cluster.watch());
            started = true;
            log("PostgreSQL answers on 127.0.0.1:" + port + ", its data is in " + cluster.data());
            return cluster.connection(port);
        } finally {
            if (!started) {
                lock.release();
            }
        }
    }

    /** A JVM that died may have left its server stopping or running. */
    private void settlePredecessor(Cluster cluster) throws IOException, InterruptedException {
        Postmaster postmaster = new Postmaster(cluster.data());
        postmaster.forgetIfForeign();
        long until = System.nanoTime() + PREDECESSOR_PATIENCE.toNanos();
        while (postmaster.lives() && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        if (postmaster.lives()) {
            log("Stopping the server that an earlier run left behind");
            cluster.stop();
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
