package io.dangol.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a data directory's {@code postmaster.pid} names.
 *
 * <p>The file outlives a server that was killed, and its number may belong to any process later. PostgreSQL itself deals
 * with numbers that nobody has (and looks whether old backends still use its memory, so the file is left to it); only a
 * number that now belongs to something else would keep it from starting.
 */
final class Postmaster {
    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /** Whether a server runs over this very data directory. */
    boolean lives() throws IOException {
        return process().filter(this::isOurs).isPresent();
    }

    /** The server's process number, empty when there is no file. */
    Optional<Long> number() throws IOException {
        try {
            List<String> lines = Files.readAllLines(file());
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.get(0).strip()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (NumberFormatException damaged) {
            throw new IOException(file() + " is damaged. Make sure that no server runs there and delete it.", damaged);
        }
    }

    /** Removes the file if its number surely belongs to something else now. */
    void forgetIfForeign() throws IOException {
        if (process().filter(this::isSurelyForeign).isPresent()) {
            Files.deleteIfExists(file());
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }

    private Optional<ProcessHandle> process() throws IOException {
        return number().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private boolean isOurs(ProcessHandle process) {
        return isPostgres(process).orElse(false) && worksInData(process).orElse(true);
    }

    private boolean isSurelyForeign(ProcessHandle process) {
        return !isPostgres(process).orElse(true) || !worksInData(process).orElse(true);
    }

    /** Empty where another user's process keeps its command to itself. */
    private static Optional<Boolean> isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> {
            String name = Path.of(command).getFileName().toString();
            return name.equals("postgres") || name.equals("postgres.exe");
        });
    }

    /** A postmaster's working directory is its data directory; empty where the system does not tell. */
    private Optional<Boolean> worksInData(ProcessHandle process) {
        try {
            Path working = Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
            return Optional.of(working.equals(data.toRealPath()));
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }
}
