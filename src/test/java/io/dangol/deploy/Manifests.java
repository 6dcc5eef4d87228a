package io.dangol.deploy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files below {@code deploy/}. */
final class Manifests {
    static final Path ROOT = Path.of("deploy");

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private Manifests() {}

    /** Every YAML file that is no kustomization. */
    static List<Path> resources() {
        return files(path -> path.toString().endsWith(".yaml") && !path.endsWith("kustomization.yaml"));
    }

    static List<Path> kustomizations() {
        return files(path -> path.endsWith("kustomization.yaml"));
    }

    static List<Path> overlays() {
        return kustomizations().stream()
                .map(Path::getParent)
                .filter(directory -> directory.getParent().endsWith("overlays"))
                .toList();
    }

    static List<HasMetadata> parse(Path file) {
        return parse(read(file));
    }

    static List<HasMetadata> parse(String yaml) {
        Object parsed = SERIALIZATION.unmarshal(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        return parsed instanceof Collection<?> several
                ? several.stream().map(HasMetadata.class::cast).toList()
                : List.of((HasMetadata) parsed);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Path file) {
        return SERIALIZATION.unmarshal(read(file), Map.class);
    }

    private static List<Path> files(java.util.function.Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
