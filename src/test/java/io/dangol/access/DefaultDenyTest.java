package io.dangol.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Subscription;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;

/** Nothing can be reached that nobody said who may reach. */
@AnalyzeClasses(packages = "io.dangol", importOptions = ImportOption.DoNotIncludeTests.class)
class DefaultDenyTest {
    private static final List<Class<? extends Annotation>> ROOT_FIELDS =
            List.of(Query.class, Mutation.class, Subscription.class);

    /** Open to every authenticated caller, each for a reason. */
    private static final Set<String> FOR_EVERY_CALLER = Set.of("io.dangol.access.ViewerQueries.viewer()");

    @ArchTest
    static final ArchRule everyDoorNamesItsRoles = methods().should(nameTheirRoles());

    @ArchTest
    static void theRuleSeesTheDoors(JavaClasses all) {
        Set<String> doors = new TreeSet<>();
        all.forEach(type -> type.getMethods().stream()
                .filter(DefaultDenyTest::isDoor)
                .forEach(door -> doors.add(door.getFullName())));

        assertThat(doors).hasSizeGreaterThan(8).contains("io.dangol.access.ViewerQueries.viewer()");
    }

    @ArchTest
    static void theRuleBites(JavaClasses all) {
        JavaClasses probes = new ClassFileImporter().importClasses(Probes.class);

        assertThat(methods()
                        .should(nameTheirRoles())
                        .evaluate(probes)
                        .getFailureReport()
                        .getDetails())
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).contains("forgotten"))
                .anySatisfy(text -> assertThat(text).contains("unknownRole"))
                .anySatisfy(text -> assertThat(text).contains("forEveryCaller"));
    }

    private static ArchCondition<JavaMethod> nameTheirRoles() {
        return new ArchCondition<>("name the roles that may reach them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (isDoor(method) && !isGuarded(method)) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            method.getFullName() + " is reachable but names no role of ours. Annotate it with"
                                    + " @RolesAllowed(Role.Names.…)."));
                }
            }
        };
    }

    private static boolean isDoor(JavaMethod method) {
        return ROOT_FIELDS.stream().anyMatch(method::isAnnotatedWith) || method.isMetaAnnotatedWith(HttpMethod.class);
    }

    private static boolean isGuarded(JavaMethod method) {
        if (method.isAnnotatedWith(Authenticated.class)) {
            return FOR_EVERY_CALLER.contains(method.getFullName());
        }
        Stream<RolesAllowed> annotations = Stream.concat(
                method.tryGetAnnotationOfType(RolesAllowed.class).stream(),
                method.getOwner().tryGetAnnotationOfType(RolesAllowed.class).stream());
        List<String> roles = annotations
                .limit(1)
                .flatMap(annotation -> Arrays.stream(annotation.value()))
                .toList();
        return !roles.isEmpty()
                && Arrays.stream(Role.values()).map(Role::name).toList().containsAll(roles);
    }

    /** Never part of the application: no API of its own, only here to be found wanting. */
    static final class Probes {
        @Query
        @RolesAllowed(Role.Names.ANALYST)
        String fine() {
            return "";
        }

        @Query
        String forgotten() {
            return "";
        }

        @Mutation
        @RolesAllowed("ADMIN")
        String unknownRole() {
            return "";
        }

        @Subscription
        @Authenticated
        String forEveryCaller() {
            return "";
        }
    }
}
