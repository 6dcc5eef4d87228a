package io.dangol.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code kubectl kustomize} makes of the overlays; skipped where there is no kubectl. */
class OverlaysTest {
    static List<Path> overlays() {
        return Manifests.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyKeyIsKnownAfterPatching(Path overlay) throws Exception {
        for (HasMetadata resource : built(overlay)) {
            if (!(resource instanceof GenericKubernetesResource)) {
                assertThat(UnknownKeys.in(resource)).isEmpty();
            }
        }
    }

    /** https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted, and a read-only root on top. */
    @ParameterizedTest
    @MethodSource("overlays")
    void podsFollowTheRestrictedStandard(Path overlay) throws Exception {
        PodSpec pod =
                only(Deployment.class, built(overlay)).getSpec().getTemplate().getSpec();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getHostPID()).isNull();
        assertThat(pod.getHostIPC()).isNull();
        assertThat(pod.getVolumes()).allMatch(volume -> volume.getEmptyDir() != null || volume.getSecret() != null);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getInitContainers()).isEmpty();
        assertThat(pod.getContainers()).hasSize(1).allSatisfy(container -> {
            SecurityContext security = container.getSecurityContext();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getPrivileged()).isNull();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(security.getCapabilities().getAdd()).isEmpty();
            assertThat(container.getPorts()).allMatch(port -> port.getHostPort() == null);
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void namespacesRefusePodsThatDoNot(Path overlay) throws Exception {
        assertThat(built(overlay))
                .filteredOn(resource -> resource.getKind().equals("Namespace"))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everySelectorFindsThePods(Path overlay) throws Exception {
        List<HasMetadata> resources = built(overlay);
        Deployment deployment = only(Deployment.class, resources);
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();

        assertThat(labels)
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels())
                .containsAllEntriesOf(only(Service.class, resources).getSpec().getSelector())
                .containsAllEntriesOf(only(PodDisruptionBudget.class, resources)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels());
        assertThat(deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                .hasSize(2)
                .allSatisfy(spread -> assertThat(labels)
                        .containsAllEntriesOf(spread.getLabelSelector().getMatchLabels()));
        assertThat(only(HorizontalPodAutoscaler.class, resources)
                        .getSpec()
                        .getScaleTargetRef()
                        .getName())
                .isEqualTo(deployment.getMetadata().getName());
        assertThat(deployment.getSpec().getSelector().getMatchLabels())
                .as("a Deployment's selector cannot change, so it names nothing that does")
                .containsOnlyKeys("app.kubernetes.io/instance");
    }

    /** Kustomize can write our own labels into selectors by which a policy names somebody else. */
    @ParameterizedTest
    @MethodSource("overlays")
    void thePodsMayAskTheNameServer(Path overlay) throws Exception {
        NetworkPolicy policy = resources(NetworkPolicy.class, built(overlay)).stream()
                .filter(each -> each.getMetadata().getName().equals("dangol"))
                .findFirst()
                .orElseThrow();

        assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(policy.getSpec()
                        .getEgress()
                        .get(0)
                        .getTo()
                        .get(0)
                        .getPodSelector()
                        .getMatchLabels())
                .containsOnlyKeys("k8s-app");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatTheContainerRefersToExists(Path overlay) throws Exception {
        List<HasMetadata> resources = built(overlay);
        Container container = only(Deployment.class, resources)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);

        assertThat(container.getEnvFrom().get(0).getConfigMapRef().getName())
                .isEqualTo(only(ConfigMap.class, resources).getMetadata().getName());
        assertThat(List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                .allSatisfy(probe -> assertThat(container.getPorts())
                        .anyMatch(port -> port.getName()
                                .equals(probe.getHttpGet().getPort().getStrVal())));
        assertThat(only(Service.class, resources).getSpec().getPorts())
                .allSatisfy(port -> assertThat(container.getPorts())
                        .anyMatch(each ->
                                each.getName().equals(port.getTargetPort().getStrVal())));
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getEnv())
                .filteredOn(OverlaysTest::isSecret)
                .isNotEmpty()
                .allSatisfy(variable -> {
                    assertThat(variable.getValue()).isNull();
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                            .isNotBlank();
                });
    }

    private static boolean isSecret(EnvVar variable) {
        return variable.getName().contains("PASSWORD") || variable.getName().contains("TOKEN");
    }

    private static <T> T only(Class<T> kind, List<HasMetadata> resources) {
        assertThat(resources(kind, resources)).hasSize(1);
        return resources(kind, resources).get(0);
    }

    private static <T> List<T> resources(Class<T> kind, List<HasMetadata> resources) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<HasMetadata> built(Path overlay) throws IOException, InterruptedException {
        Process kubectl;
        try {
            kubectl = new ProcessBuilder("kubectl", "kustomize", overlay.toString()).start();
        } catch (IOException notInstalled) {
            assumeTrue(false, "kubectl is not on this machine, so the overlays are not built here");
            throw notInstalled;
        }
        String yaml = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String complaint = new String(kubectl.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor()).as(complaint).isZero();
        return Manifests.parse(yaml);
    }
}
