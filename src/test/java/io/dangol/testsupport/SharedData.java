package io.dangol.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The third-party data sets with known answers. They are not part of the repository: the environment variable
 * DANGOL_SHARED_DATA names their directory, else {@code ../shared/data} is looked at. Tests that need them skip, saying
 * so, where they are absent.
 */
public final class SharedData {
    private SharedData() {}

    public static Path file(String name) {
        String configured = System.getenv("DANGOL_SHARED_DATA");
        Path file = Path.of(configured == null ? "../shared/data" : configured).resolve(name);
        Assumptions.assumeTrue(
                Files.exists(file),
                () -> "Skipped: the data set " + name + " is not at " + file.toAbsolutePath()
                        + "; set DANGOL_SHARED_DATA to the directory of the data sets.");
        return file;
    }
}
