package io.dangol.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once per version from the archive on the class path. */
final class PostgresBinaries {
    private static final int EXECUTABLE = 0111;

    private PostgresBinaries() {}

    /** Returns the directory that holds {@code bin}; unpacks it beside its place first, so that a kill leaves no half. */
    static Path unpackInto(Path directory) throws IOException {
        byte[] archive = archive();
        Path home = directory.resolve("postgresql-" + fingerprint(archive));
        if (Files.exists(home)) {
            return home;
        }
        Path fresh = directory.resolve("unpacking");
        FileTree.delete(fresh);
        Files.createDirectories(fresh);
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, fresh);
            }
        }
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        deleteOthers(directory, home);
        return home;
    }

    /** The programs of earlier versions: 60 MB each. */
    private static void deleteOthers(Path directory, Path home) throws IOException {
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(directory, "postgresql-*")) {
            for (Path version : versions) {
                if (!version.equals(home)) {
                    FileTree.delete(version);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the server's archive holds a path outside itself: " + entry.getName() + ".");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & EXECUTABLE) != 0 || target.getParent().endsWith("bin")) {
                target.toFile().setExecutable(true, false);
            }
        }
    }

    private static byte[] archive() throws IOException {
        String name = "postgres-" + system() + "-" + processor() + ".txz";
        URL found = Thread.currentThread().getContextClassLoader().getResource(name);
        if (found == null) {
            found = PostgresBinaries.class.getClassLoader().getResource(name);
        }
        if (found == null) {
            throw new IOException("no PostgreSQL for this platform is packaged (" + name + ").");
        }
        try (InputStream in = found.openStream()) {
            return in.readAllBytes();
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("linux") ? "linux" : name.contains("mac") ? "darwin" : "windows";
    }

    private static String processor() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") || name.equals("x86_64") ? "x86_64" : "arm_64";
    }

    private static String fingerprint(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
