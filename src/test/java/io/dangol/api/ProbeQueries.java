package io.dangol.api;

import io.dangol.shared.DangolException;
import io.dangol.shared.Decimal;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.GraphQLException;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/**
 * Resolvers that fail, wait and return lists, for the tests of what stands in front of resolvers.
 *
 * <p>Test classes are part of the application under test, so these fields are part of its schema: every name starts
 * with {@code probe}, every type with {@code Probe}, and {@link Probes} leaves them out where the product's schema is
 * meant.
 */
@GraphQLApi
@Description("Only in tests.")
public class ProbeQueries {
    static final AtomicInteger TOUCHES = new AtomicInteger();
    static final AtomicInteger STARTED = new AtomicInteger();
    static final AtomicInteger CANCELLED = new AtomicInteger();

    private final SecurityIdentity identity;
    private final Pool pool;

    ProbeQueries(SecurityIdentity identity, Pool pool) {
        this.identity = identity;
        this.pool = pool;
    }

    public enum ProbeFailure {
        REFUSAL,
        RUNTIME,
        CHECKED,
        ERROR,
        UNAUTHORIZED,
        FORBIDDEN,
        GRAPHQL,
        EMPTY
    }

    public record ProbeItem(int number, String text) {}

    @Input("ProbeInput")
    public record ProbeInput(Integer whole, Double rate, Decimal amount, LocalDate day, OffsetDateTime at) {}

    @Query
    public Integer probeInt(Integer n) {
        return n;
    }

    @Query
    public Double probeFloat(Double x) {
        return x;
    }

    @Query
    public String probeDecimal(Decimal amount) {
        return String.valueOf(amount);
    }

    @Query
    public String probeEcho(String text) {
        return text;
    }

    @Query
    public String probeShort(@Size(max = 3) String text) {
        return text;
    }

    @Query
    public Uni<String> probeShortLater(@Size(max = 3) String text) {
        return Uni.createFrom().item(text);
    }

    @Query
    public String probeDay(LocalDate day) {
        return String.valueOf(day);
    }

    @Query
    public String probeInput(ProbeInput input) {
        return String.valueOf(input);
    }

    @Query
    public Uni<String> probeFail(@NonNull ProbeFailure how) {
        return Uni.createFrom().failure(() -> failure(how));
    }

    @Query
    public @NonNull Uni<String> probeFailRequired(@NonNull ProbeFailure how) {
        return how == ProbeFailure.EMPTY ? Uni.createFrom().nullItem() : probeFail(how);
    }

    @Query
    public String probeFailPlain(@NonNull ProbeFailure how) throws Exception {
        throw thrown(failure(how));
    }

    @Query
    @NonBlocking
    public String probeFailOnEventLoop(@NonNull ProbeFailure how) throws Exception {
        throw thrown(failure(how));
    }

    @Query
    public @NonNull List<@NonNull ProbeItem> probeItems(@DefaultValue("3") int first) {
        return IntStream.rangeClosed(1, first)
                .mapToObj(number -> new ProbeItem(number, "item " + number))
                .toList();
    }

    public Uni<List<List<@NonNull ProbeItem>>> siblings(@Source List<ProbeItem> items) {
        return Uni.createFrom().item(items.stream().map(item -> probeItems(2)).toList());
    }

    public Uni<List<String>> broken(@Source List<ProbeItem> items) {
        return Uni.createFrom().failure(() -> failure(ProbeFailure.RUNTIME));
    }

    @Query
    public Uni<String> probeSlow(int millis) {
        STARTED.incrementAndGet();
        return Uni.createFrom()
                .item("done")
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(millis))
                .onCancellation()
                .invoke(CANCELLED::incrementAndGet);
    }

    @Query
    public Uni<String> probeNever() {
        return Uni.createFrom().emitter(never -> {});
    }

    /** Blocks a worker thread, as a plain resolver does that waits. */
    @Query
    public String probeSleep(int millis) throws InterruptedException {
        Thread.sleep(millis);
        return "done";
    }

    @Query
    public Uni<String> probeSlowDatabase(double seconds) {
        return pool.preparedQuery("select pg_sleep($1)")
                .execute(io.vertx.mutiny.sqlclient.Tuple.of(seconds))
                .replaceWith("slept");
    }

    @Query
    @RolesAllowed("NOBODY")
    public Uni<String> probeSecret() {
        return Uni.createFrom().item("secret");
    }

    @Query
    public Uni<String> probeCaller() {
        return Uni.createFrom()
                .item(
                        identity.isAnonymous()
                                ? "anonymous"
                                : identity.getPrincipal().getName());
    }

    @Mutation
    public int probeTouch() {
        return TOUCHES.incrementAndGet();
    }

    @Mutation
    public Uni<String> probeSlowTouch(int millis) {
        return probeSlow(millis);
    }

    @Subscription
    public Multi<Integer> probeTicks(int count) {
        return Multi.createFrom().range(0, count);
    }

    @Subscription
    public Multi<Integer> probeTicksThenFail(@NonNull ProbeFailure how) {
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(1), Multi.createFrom().failure(() -> failure(how)));
    }

    @Subscription
    public @NonNull Multi<Integer> probeTicksRequiredThenFail(@NonNull ProbeFailure how) {
        return probeTicksThenFail(how);
    }

    @Subscription
    public Multi<Integer> probeTicksRefused(@NonNull ProbeFailure how) throws Exception {
        throw thrown(failure(how));
    }

    @Subscription
    public Multi<String> probeCallers() {
        return probeCaller().toMulti();
    }

    private static Exception thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }

    private static Throwable failure(ProbeFailure how) {
        return switch (how) {
            case REFUSAL -> DangolException.conflict("The thing is busy. Wait for it.");
            case RUNTIME -> new IllegalStateException("inside of the server");
            case CHECKED -> new IOException("inside of the server");
            case ERROR -> new LinkageError("inside of the server");
            case UNAUTHORIZED -> new UnauthorizedException("inside of the server");
            case FORBIDDEN -> new ForbiddenException("inside of the server");
            case GRAPHQL -> new GraphQLException("inside of the server", "partial");
            case EMPTY -> new java.util.NoSuchElementException();
        };
    }
}
