package io.dangol.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the server's programs, which refuse to run as root: as root they run in a user namespace, or, where there is
 * none, as {@code nobody}.
 */
final class PostgresCommands {
    private static final String NOBODY = "65534";
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private static final String WATCH = """
            trap '' INT TERM HUP
            read -r _
            read -r running < "$1/postmaster.pid" && [ "$running" = "$3" ] && exec "$0" -D "$1" stop -m "$2" -w -t 30
            """;

    private final Path home;
    private final List<String> prefix;

    private PostgresCommands(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    static PostgresCommands in(Path directory, Path home) throws IOException, InterruptedException {
        PostgresCommands commands = new PostgresCommands(home, prefix());
        commands.own(directory);
        return commands;
    }

    private static List<String> prefix() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> namespace = List.of("unshare", "-U");
        if (!Boolean.getBoolean("dangol.embedded.no-user-namespace") && works(namespace)) {
            return namespace;
        }
        if (works(AS_NOBODY)) {
            return AS_NOBODY;
        }
        throw new IOException("PostgreSQL refuses to run as root, and neither unshare nor setpriv can leave root here."
                + " Start as a normal user.");
    }

    private static boolean works(List<String> prefix) throws InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** Hands the paths to the user that the programs run as, where that is not this one. */
    void own(Path... paths) throws IOException, InterruptedException {
        if (!prefix.equals(AS_NOBODY)) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("chown", "-R", NOBODY + ":" + NOBODY));
        for (Path path : paths) {
            command.add(path.toString());
        }
        Process chown = new ProcessBuilder(command).redirectErrorStream(true).start();
        String complaint = new String(chown.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (chown.waitFor() != 0) {
            throw new IOException("the directory cannot be handed to the user that runs the server: " + complaint);
        }
    }

    void run(Duration patience, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("dangol-postgresql", ".log");
        try {
            Process process = new ProcessBuilder(full(command))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " took more than " + patience.toSeconds() + " s.");
            }
            if (process.exitValue() != 0) {
                throw new IOException(command.get(0) + " ended with " + process.exitValue() + ": "
                        + Files.readString(output).strip());
            }
        } finally {
            Files.delete(output);
        }
    }

    /**
     * Starts the process that stops the server when this JVM is gone, however it went: it blocks on a pipe that closes
     * with the JVM. It ignores the signals that a terminal sends to the whole group, so the server outlives Quarkus's
     * own shutdown, and it leaves alone a server that a successor has started meanwhile.
     */
    Process watch(Path data, long postmaster, String mode) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", WATCH, home.resolve("bin/pg_ctl").toString(), data.toString()));
        command.addAll(List.of(mode, Long.toString(postmaster)));
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private List<String> full(List<String> command) {
        List<String> full = new ArrayList<>(prefix);
        full.add(home.resolve("bin").resolve(command.get(0)).toString());
        full.addAll(command.subList(1, command.size()));
        return full;
    }
}
