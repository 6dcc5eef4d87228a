package io.dangol.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.shared.DangolException;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final RunRequest EXCLUSIVE = RunRequest.exclusive(RunKind.RETENTION, RunTrigger.MUTATION);

    @Inject
    Runs runs;

    @Inject
    Pool pool;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void aRunThatEndsWellIsInTheLedgerWithItsSummary() {
        Run ended = await(runs.run(EXCLUSIVE, run -> run.progress(3, 4L).replaceWith("Did three of four")));

        assertThat(ended.status()).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(ended.summary()).isEqualTo("Did three of four");
        assertThat(database.count("select count(*) from job_lease")).isZero();
        assertThat(GraphQLClient.local()
                        .data("{runs{totalCount nodes{id kind status progress{done total fraction}}}}")
                        .getString("runs.nodes[0].progress.fraction"))
                .isEqualTo("0.75");
    }

    @Test
    void aRefusalIsTheCallersToMendAndAFaultIsNot() {
        Run refused = await(runs.run(EXCLUSIVE, run -> Uni.createFrom().failure(DangolException.badInput("column x"))));
        Run broken = await(runs.run(EXCLUSIVE, run -> Uni.createFrom().failure(new IllegalStateException("inside"))));

        assertThat(refused.failure().actor()).isEqualTo(FailureActor.CALLER);
        assertThat(refused.failure().message()).isEqualTo("column x");
        assertThat(broken.failure().actor()).isEqualTo(FailureActor.DEVELOPER);
        assertThat(broken.failure().message()).doesNotContain("inside");
        assertThat(broken.failure().errorId()).isNotBlank();
    }

    @Test
    void ofTwoAtOnceOneWorks() {
        CompletableFuture<String> gate = new CompletableFuture<>();
        Run first = await(runs.start(EXCLUSIVE, run -> Uni.createFrom().completionStage(gate)));

        assertThatThrownBy(() ->
                        await(runs.start(EXCLUSIVE, run -> Uni.createFrom().item("second"))))
                .isInstanceOf(RunRefusedException.class)
                .hasMessageContaining(first.getId());

        gate.complete("first");
    }

    @Test
    void manyRacingForOnePeriodWorkItOnce() {
        AtomicInteger worked = new AtomicInteger();
        RunRequest request =
                RunRequest.exclusive(RunKind.RETENTION, RunTrigger.SCHEDULE).oncePer("2025-03-31");

        await(Uni.join()
                .all(IntStream.range(0, 12)
                        .mapToObj(i -> runs.runUnlessTaken(
                                request, run -> Uni.createFrom().item(() -> "worked " + worked.incrementAndGet())))
                        .toList())
                .andCollectFailures());

        assertThat(worked).hasValue(1);
    }

    @Test
    void aFailedPeriodMayBeWorkedAgain() {
        RunRequest request =
                RunRequest.exclusive(RunKind.RETENTION, RunTrigger.SCHEDULE).oncePer("2025-03-31");
        await(runs.run(request, run -> Uni.createFrom().failure(new IllegalStateException("once"))));

        Run second = await(runs.run(request, run -> Uni.createFrom().item("better")));

        assertThat(second.status()).isEqualTo(RunStatus.SUCCEEDED);
    }

    @Test
    void aSilentRunIsAbandonedAndMayNotCommitAnyMore() {
        CompletableFuture<String> gate = new CompletableFuture<>();
        CompletableFuture<Throwable> refusal = new CompletableFuture<>();
        Run dead = await(runs.start(
                EXCLUSIVE,
                run -> Uni.createFrom()
                        .completionStage(gate)
                        .chain(() -> pool.withTransaction(run::fence))
                        .onFailure()
                        .invoke(refusal::complete)
                        .replaceWith("committed")));
        database.execute("update job_run set heartbeat_at = now() - interval '1 hour'");

        Run next = await(runs.run(EXCLUSIVE, run -> Uni.createFrom().item("took over")));
        gate.complete("late");

        assertThat(next.status()).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(refusal.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join())
                .isInstanceOf(LeaseLostException.class);
        assertThat(await(runs.find(dead.key())).status()).isEqualTo(RunStatus.ABANDONED);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
