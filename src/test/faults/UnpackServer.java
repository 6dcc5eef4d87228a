import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL on the class path into a directory. */
class UnpackServer {
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        String processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "arm_64";
        try (InputStream archive = UnpackServer.class.getResourceAsStream("/postgres-linux-" + processor + ".txz");
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, root.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            target.toFile().setExecutable(target.getParent().endsWith("bin"), false);
        }
    }
}
