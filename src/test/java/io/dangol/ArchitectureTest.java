package io.dangol;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.groups.UniAwait;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = Rooms.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Outside every room's rules: it runs before the application does, in threads of its own. */
    private static final String EMBEDDED = "io.dangol.embedded..";

    /** Classes that wait for a Uni, each on a worker thread and for the reason given. */
    private static final Set<String> MAY_AWAIT =
            // The worker thread that reads a file waits here for the database, which is how reading keeps the pace of
            // writing.
            Set.of("io.dangol.intake.Waiting");

    @ArchTest
    static final ArchRule everyClassStandsInARoom = classes().should(Rooms.standInARoomOfThePlan());

    @ArchTest
    static final ArchRule roomsImportOnlyRoomsAbove = classes().should(Rooms.importOnlyWhatTheirRoomMay());

    @ArchTest
    static final ArchRule roomsFormNoCycle =
            slices().matching("io.dangol.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyBlocksAnEventLoop = noClasses()
            .that()
            .resideOutsideOfPackage(EMBEDDED)
            .and(describe("have no reason in MAY_AWAIT", type -> !MAY_AWAIT.contains(type.getName())))
            .should()
            .callMethodWhere(calls(UniAwait.class, "indefinitely|atMost"))
            .orShould()
            .callMethodWhere(calls(CompletableFuture.class, "join|get"))
            .orShould()
            .callMethodWhere(calls(Future.class, "await"))
            .orShould()
            .callMethodWhere(calls(Thread.class, "sleep"));

    @ArchTest
    static final ArchRule onlyTheClockReadsTheTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.dangol.shared.BusinessClock")
            .should()
            .callMethodWhere(target(nameMatching("now"))
                    .and(describe(
                            "of java.time",
                            call -> call.getTargetOwner().getPackageName().startsWith("java.time"))))
            .orShould()
            .callMethodWhere(calls(Clock.class, "system.*|tick.*"))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule resolversDoNotShareASession = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(GraphQLApi.class)
            .should(beWithoutSession());

    @ArchTest
    static final ArchRule nothingIsFoundByName = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "javax.script..")
            .orShould()
            .callMethodWhere(calls(Class.class, "forName|newInstance|getDeclared.*|getMethod.*|getField.*"))
            .orShould()
            .callMethodWhere(calls(java.util.ServiceLoader.class, "load.*"))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream");

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(ConfigProperty.class);

    @ArchTest
    static final ArchRule storageStaysInsideItsRoom = noClasses()
            .that()
            .areTopLevelClasses()
            .and()
            .haveNameMatching(".*(Entity|Repository|Sql)")
            .or()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Dto|DTO|Bean)");

    @ArchTest
    static final ArchRule resolversAreNamedByWhatTheyAdd = classes()
            .that()
            .areAnnotatedWith(GraphQLApi.class)
            .should()
            .haveNameMatching(".*(Queries|Mutations|Fields|Subscriptions)");

    @ArchTest
    static final ArchRule batchedFieldsTakeNoArguments = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(GraphQLApi.class)
            .should(batchWithoutArguments());

    @ArchTest
    static final ArchRule fieldsClassesHoldOnlyFields = methods()
            .that()
            .areDeclaredInClassesThat(describe(
                    "add fields",
                    type -> type.isAnnotatedWith(GraphQLApi.class)
                            && type.getSimpleName().endsWith("Fields")))
            .and()
            .arePublic()
            .should(haveASource())
            .allowEmptyShould(true);

    @ArchTest
    static void everyPackageSaysWhatItIsAndMarksNull(JavaClasses all) {
        List<String> silent = all.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.getClasses().isEmpty())
                .filter(each -> !nullMarked(each))
                .map(JavaPackage::getName)
                .toList();

        Assertions.assertThat(silent)
                .as("packages without a package-info.java that is @NullMarked")
                .isEmpty();
    }

    private static boolean nullMarked(JavaPackage each) {
        return each.tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, String names) {
        return describe(
                owner.getSimpleName() + "." + names,
                call -> call.getTargetOwner().isAssignableTo(owner)
                        && call.getName().matches(names));
    }

    private static ArchCondition<JavaMethod> beWithoutSession() {
        return condition("open their own session", method -> {
            boolean shared = method.isAnnotatedWith(WithSession.class)
                    || method.isAnnotatedWith(WithTransaction.class)
                    || method.getOwner().isAnnotatedWith(WithSession.class)
                    || method.getOwner().isAnnotatedWith(WithTransaction.class);
            return shared ? Optional.of("uses the request's one session; use shared.Sessions") : Optional.empty();
        });
    }

    private static ArchCondition<JavaMethod> batchWithoutArguments() {
        return condition("take no argument when batched", method -> {
            List<JavaParameter> parameters = method.getParameters().stream()
                    .filter(parameter -> !parameter.getRawType().isEquivalentTo(Context.class))
                    .toList();
            boolean batched = parameters.stream()
                    .anyMatch(parameter -> parameter.isAnnotatedWith(Source.class)
                            && parameter.getRawType().isAssignableTo(List.class));
            return batched && parameters.size() > 1
                    ? Optional.of("is batched and takes arguments, of which only the first key's would be used")
                    : Optional.empty();
        });
    }

    private static ArchCondition<JavaMethod> haveASource() {
        return condition(
                "have a @Source",
                method -> method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(Source.class))
                        ? Optional.empty()
                        : Optional.of("is no field: it has no @Source"));
    }

    private static ArchCondition<JavaMethod> condition(
            String description, java.util.function.Function<JavaMethod, Optional<String>> complaint) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                complaint
                        .apply(method)
                        .ifPresent(text ->
                                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " " + text)));
            }
        };
    }
}
