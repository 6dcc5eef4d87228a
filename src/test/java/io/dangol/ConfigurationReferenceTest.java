package io.dangol;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/operations.md is complete: every key with its default, and none that is gone. */
class ConfigurationReferenceTest {
    private static final Path REFERENCE = Path.of("docs/operations.md");
    /** Read before there is a configuration to map, or outside of it. */
    private static final Map<String, String> UNMAPPED =
            Map.of("dangol.data-dir", "data", "dangol.embedded.no-user-namespace", "false");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(dangol\\.[^`]+)` \\| (?:`([^`]*)`|–) \\|");

    @Test
    void everyKeyIsDocumentedWithItsDefault() throws IOException {
        Map<String, String> keys = new TreeMap<>(UNMAPPED);
        for (JavaClass mapping : mappings()) {
            String prefix = mapping.getAnnotationOfType(ConfigMapping.class).prefix();
            collect(prefix, mapping, keys);
        }
        keys.putAll(shippedDefaults(keys));

        assertThat(documented()).containsExactlyInAnyOrderEntriesOf(keys);
    }

    private static void collect(String prefix, JavaClass mapping, Map<String, String> keys) {
        for (JavaMethod method : mapping.getMethods()) {
            String key = prefix + "." + name(method);
            JavaClass type = valueType(method);
            if (type.isInterface() && type.getPackageName().startsWith(Rooms.ROOT)) {
                collect(key, type, keys);
            } else {
                keys.put(key, defaultOf(method));
            }
        }
    }

    /** What a key holds; for a map, what each of its keys holds. */
    private static JavaClass valueType(JavaMethod method) {
        return method.getRawReturnType().isEquivalentTo(Map.class)
                        && method.getReturnType() instanceof JavaParameterizedType map
                ? map.getActualTypeArguments().get(1).toErasure()
                : method.getRawReturnType();
    }

    private static List<JavaClass> mappings() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(Rooms.ROOT).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .toList();
    }

    private static String name(JavaMethod method) {
        String name = method.isAnnotatedWith(WithName.class)
                ? method.getAnnotationOfType(WithName.class).value()
                : method.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
        return method.getRawReturnType().isEquivalentTo(Map.class) ? name + ".*" : name;
    }

    private static String defaultOf(JavaMethod method) {
        return method.isAnnotatedWith(WithDefault.class)
                ? method.getAnnotationOfType(WithDefault.class).value()
                : "";
    }

    /** Values that application.properties ships, outside of profiles. */
    private static Map<String, String> shippedDefaults(Map<String, String> keys) throws IOException {
        Map<String, String> shipped = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/application.properties"))) {
            int equals = line.indexOf('=');
            if (equals > 0 && keys.containsKey(line.substring(0, equals))) {
                shipped.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return shipped;
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(REFERENCE));
        while (row.find()) {
            if (rows.put(row.group(1), row.group(2) == null ? "" : row.group(2)) != null) {
                twice.add(row.group(1));
            }
        }
        assertThat(twice).isEmpty();
        return rows;
    }
}
