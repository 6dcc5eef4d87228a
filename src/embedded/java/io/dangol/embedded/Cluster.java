package io.dangol.embedded;

import com.sun.management.OperatingSystemMXBean;
import io.dangol.embedded.EmbeddedDatabaseConfig.Connection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A database cluster in PostgreSQL's sense: a data directory, and the server over it. */
final class Cluster {
    private static final String USER = "dangol";
    private static final int START_ATTEMPTS = 3;
    private static final long LEAST_BUFFERS_MB = 256;
    private static final long MOST_BUFFERS_MB = 512;
    private static final long LOG_BYTES_KEPT = 10_000_000;

    private final Path directory;
    private final Path data;
    private final Path password;
    private final Path log;
    private final PostgresCommands commands;
    private final boolean throwaway;

    Cluster(Path directory, PostgresCommands commands, boolean throwaway) {
        this.directory = directory;
        this.data = directory.resolve("pgdata");
        this.password = directory.resolve("password");
        this.log = directory.resolve("postgres.log");
        this.commands = commands;
        this.throwaway = throwaway;
    }

    Path data() {
        return data;
    }

    Connection connection(int port) throws IOException {
        return new Connection(
                "postgresql://127.0.0.1:" + port + "/postgres",
                USER,
                Files.readString(password).strip());
    }

    void initialiseIfNew() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        makePassword();
        Path fresh = directory.resolve("pgdata.new");
        FileTree.delete(fresh);
        Files.createDirectories(fresh);
        commands.own(password, fresh);
        commands.run(Duration.ofMinutes(2), initdb(fresh));
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path fresh) {
        List<String> command = new ArrayList<>(List.of("initdb", "-D", fresh.toString(), "-U", USER));
        command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + password, "-E", "UTF8"));
        // C.UTF-8 character classes, because pg_trgm sees no letters in Hangul under plain C.
        command.addAll(List.of("--locale-provider=icu", "--icu-locale=und", "--lc-collate=C", "--lc-ctype=C.UTF-8"));
        if (throwaway) {
            command.add("--no-sync");
        }
        return command;
    }

    private void makePassword() throws IOException {
        if (Files.exists(password)) {
            return;
        }
        Path fresh = directory.resolve("password.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.move(fresh, password, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server and returns its port. */
    int start() throws IOException, InterruptedException {
        limitLog();
        IOException last = null;
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            int port = freePort(attempt == 0);
            try {
                commands.run(Duration.ofSeconds(90), pgCtlStart(port));
                Files.writeString(directory.resolve("port"), Integer.toString(port));
                return port;
            } catch (IOException e) {
                // The port was taken since it was probed, or backends of a killed server still end.
                last = e;
                Thread.sleep(1000);
            }
        }
        throw new IOException("the server did not start; " + log + " ends with: " + endOfLog(), last);
    }

    private List<String> pgCtlStart(int port) {
        List<String> settings = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "port=" + port));
        settings.addAll(List.of("unix_socket_directories=''", "max_connections=80"));
        // Disks of today seek for little; at the default of 4 whole tables are read where an index serves.
        settings.addAll(List.of("work_mem=32MB", "random_page_cost=1.1", "timezone=UTC"));
        // Pages of the server take memory when they are first used, so that a small database stays small.
        settings.add("shared_buffers=" + (throwaway ? LEAST_BUFFERS_MB : buffersMegabytes()) + "MB");
        // Room for the log of a bulk load, which otherwise writes its pages once more after every checkpoint.
        settings.add("max_wal_size=4GB");
        if (throwaway) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
            // tests count the statements that a screen takes
            settings.add("shared_preload_libraries=pg_stat_statements");
        }
        String options = "-c " + String.join(" -c ", settings);
        return List.of("pg_ctl", "-D", data.toString(), "-l", log.toString(), "-o", options, "-w", "-t", "60", "start");
    }

    /** An eighth of the machine's memory, within bounds: this server is for a first look, beside other programs. */
    private static long buffersMegabytes() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return Math.max(LEAST_BUFFERS_MB, Math.min(MOST_BUFFERS_MB, memory / 8 / 1_048_576));
    }

    void stop() throws IOException, InterruptedException {
        commands.run(
                Duration.ofMinutes(1),
                List.of("pg_ctl", "-D", data.toString(), "stop", "-m", "fast", "-w", "-t", "30"));
    }

    /** Starts the process that stops this server when the JVM is gone; it must stay reachable until then. */
    Process watch() throws IOException {
        long postmaster = new Postmaster(data).number().orElseThrow(() -> new IOException("the server is gone again."));
        return commands.watch(data, postmaster, throwaway ? "immediate" : "fast");
    }

    /** The port of the last start when it is free, so that an open psql keeps working; else any free one. */
    private int freePort(boolean preferLast) throws IOException {
        Path remembered = directory.resolve("port");
        if (preferLast && Files.exists(remembered)) {
            try (ServerSocket probe =
                    probe(Integer.parseInt(Files.readString(remembered).strip()))) {
                return probe.getLocalPort();
            } catch (IOException | NumberFormatException taken) {
                EmbeddedPostgres.log("The port of the last start is taken; using another");
            }
        }
        try (ServerSocket probe = probe(0)) {
            return probe.getLocalPort();
        }
    }

    private static ServerSocket probe(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private void limitLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_KEPT) {
            Files.move(log, directory.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String endOfLog() throws IOException {
        if (!Files.exists(log)) {
            return "nothing.";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}
