import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the input of a native build with what is meant; run by audit.sh. */
class Audit {
    private static final Pattern NAME = Pattern.compile("\"name\":\"(io\\.dangol\\.[^\"]+)\"");
    /** The generated part of an invoker's name changes with its method's signature. */
    private static final Pattern HASH = Pattern.compile("_[0-9a-f]{40}$");
    /** Read by the build itself. */
    private static final Set<String> BUILD_TIME = Set.of("application.properties", "schema.graphql");

    private final Path sources;
    private final Path image;
    private final Path root;
    private final List<String> faults = new ArrayList<>();

    private Audit(Path sources, Path image, Path root) {
        this.sources = sources;
        this.image = image;
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException {
        Audit audit = new Audit(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        audit.arguments();
        audit.reflection(arguments.length > 3 && arguments[3].equals("--write"));
        audit.resources();
        audit.embeddedDatabase();
        audit.faults.forEach(fault -> System.out.println("  FAIL  " + fault));
        System.out.println(audit.faults.isEmpty() ? "The native image would be as it is meant" : "");
        System.exit(audit.faults.isEmpty() ? 0 : 1);
    }

    /** Without these, CP949 files and Korean numbers fail in the image while every test on a JVM passes. */
    private void arguments() throws IOException {
        List<String> given = List.of(Files.readString(sources.resolve("native-image.args")).split("\\s+"));
        for (String needed : List.of("-H:+AddAllCharsets", "--no-fallback", "--link-at-build-time")) {
            expect(given.contains(needed), "native-image.args lacks " + needed);
        }
        expect(
                given.stream().anyMatch(each -> each.startsWith("-H:IncludeLocales=") && each.contains("ko-KR")),
                "native-image.args lacks the locale ko-KR");
        expect(
                given.stream().noneMatch(each -> each.contains("report-unsupported") || each.contains("allow-incomplete")),
                "native-image.args lets the build go on with what it cannot compile");
    }

    /** Each name on the list was found necessary by the framework; one of ours beside it means reflection crept in. */
    private void reflection(boolean write) throws IOException {
        Path list = root.resolve("src/test/native/reflection.txt");
        Set<String> found = new TreeSet<>();
        Matcher names = NAME.matcher(config("reflect-config.json").replace(" ", ""));
        while (names.find()) {
            found.add(HASH.matcher(names.group(1)).replaceFirst(""));
        }
        if (write) {
            Files.write(list, found);
        }
        Set<String> meant = new TreeSet<>(Files.readAllLines(list));
        Set<String> surplus = new TreeSet<>(found);
        surplus.removeAll(meant);
        meant.removeAll(found);
        expect(found.size() > 20, "reflect-config.json names hardly anything of ours; has its format changed?");
        expect(surplus.isEmpty(), "registered for reflection, not in reflection.txt: " + surplus);
        expect(meant.isEmpty(), "in reflection.txt, not registered any more: " + meant);
    }

    /** What the application reads from its class path must be in the image. */
    private void resources() throws IOException {
        String config = config("resource-config.json");
        Path resources = root.resolve("src/main/resources");
        try (Stream<Path> files = Files.walk(resources)) {
            files.filter(Files::isRegularFile)
                    .map(file -> resources.relativize(file).toString())
                    .filter(name -> !BUILD_TIME.contains(name) && !name.startsWith("META-INF/"))
                    .forEach(name -> expect(config.contains(name), "the image lacks the resource " + name));
        }
    }

    private void embeddedDatabase() throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*(zonky|commons-compress|tukaani).*"))
                    .forEach(name -> expect(false, "the image would carry the default database: " + name));
        }
        expect(!config("reflect-config.json").contains("io.dangol.embedded"), "io.dangol.embedded is in the image");
    }

    private String config(String name) throws IOException {
        return Files.readString(image.resolve("META-INF/native-image").resolve(name));
    }

    private void expect(boolean fine, String fault) {
        if (!fine) {
            faults.add(fault);
        }
    }
}
