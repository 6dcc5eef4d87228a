package io.dangol.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files as they lie in the repository; {@link OverlaysTest} looks at what Kustomize makes of them. */
class ManifestsTest {
    /** Kinds for which no model exists on the class path, and so no check of their keys. */
    private static final Set<String> WITHOUT_MODEL = Set.of("postgresql.cnpg.io/v1 Cluster");

    private static final Set<String> KUSTOMIZATION_KEYS = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "labels",
            "resources",
            "components",
            "images",
            "configMapGenerator",
            "patches");

    private static final Pattern CONTAINER_ARGUMENT = Pattern.compile("(?m)^ARG \\w+_IMAGE=(\\S+)$");

    static List<Path> resources() {
        return Manifests.resources();
    }

    static List<Path> kustomizations() {
        return Manifests.kustomizations();
    }

    @Test
    void thereIsSomethingToCheck() {
        assertThat(resources()).hasSizeGreaterThan(10);
        assertThat(kustomizations()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyKeyIsKnown(Path file) {
        for (HasMetadata resource : Manifests.parse(file)) {
            String kind = resource.getApiVersion() + " " + resource.getKind();
            if (!WITHOUT_MODEL.contains(kind)) {
                assertThat(resource).as(kind).isNotInstanceOf(GenericKubernetesResource.class);
                assertThat(UnknownKeys.in(resource)).as("unknown keys").isEmpty();
            }
        }
    }

    @Test
    void unknownKeysAreFoundAtEveryDepth() {
        HasMetadata misspelt = Manifests.parse("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: x, lables: {}}
                        spec: {template: {spec: {containers: [{name: x, securityContext: {readOnlyRootFileSystem: true}}]}}}
                        """).get(0);

        assertThat(UnknownKeys.in(misspelt))
                .containsExactlyInAnyOrder(
                        "Deployment.metadata.lables",
                        "Deployment.spec.template.spec.containers[].securityContext.readOnlyRootFileSystem");
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void kustomizationsNameFilesThatExist(Path file) {
        Map<String, Object> kustomization = Manifests.map(file);

        assertThat(KUSTOMIZATION_KEYS).containsAll(kustomization.keySet());
        assertThat(named(kustomization)).isNotEmpty().allSatisfy(name -> {
            Path named = file.getParent().resolve(name);
            assertThat(Files.isDirectory(named) ? named.resolve("kustomization.yaml") : named)
                    .exists();
        });
    }

    @Test
    void everyFileIsUsedByItsKustomization() {
        for (Path file : resources()) {
            Map<String, Object> kustomization = Manifests.map(file.resolveSibling("kustomization.yaml"));

            assertThat(named(kustomization)).contains(file.getFileName().toString());
        }
    }

    @Test
    void noSecretIsCommitted() {
        assertThat(resources())
                .allSatisfy(file -> assertThat(Manifests.parse(file))
                        .noneMatch(resource -> resource.getKind().equals("Secret")));
    }

    @ParameterizedTest
    @MethodSource("containerfiles")
    void imagesCarryNoDefaultDatabaseAndNoRoot(Path file) throws Exception {
        String text = Files.readString(file);

        assertThat(text).contains("-Dno-embedded-db").containsPattern("(?m)^USER 10001:10001$");
        Matcher images = CONTAINER_ARGUMENT.matcher(text);
        assertThat(images.results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image).matches("[a-z0-9.]+\\.[a-z]+/\\S+:\\S+"));
    }

    static List<Path> containerfiles() {
        return List.of(Manifests.ROOT.resolve("Containerfile.jvm"), Manifests.ROOT.resolve("Containerfile.native"));
    }

    /** Files and directories that a kustomization names. */
    private static List<String> named(Map<String, Object> kustomization) {
        List<String> names = new ArrayList<>();
        for (String key : List.of("resources", "components")) {
            list(kustomization.get(key)).forEach(name -> names.add((String) name));
        }
        for (Object patch : list(kustomization.get("patches"))) {
            if (((Map<?, ?>) patch).get("path") instanceof String path) {
                names.add(path);
            }
        }
        for (Object generator : list(kustomization.get("configMapGenerator"))) {
            list(((Map<?, ?>) generator).get("envs")).forEach(name -> names.add((String) name));
        }
        return names;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
