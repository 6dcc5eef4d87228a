package io.dangol.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunMetricsTest {
    @Inject
    Runs runs;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void runsAreCountedByKindAndStatus() {
        run("MEASURED", context -> context.progress(7, 7L).replaceWith("done"));
        run("MEASURED", context -> Uni.createFrom().failure(new IllegalStateException("broken on purpose")));

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics)
                .contains("dangol_run_seconds_count{kind=\"MEASURED\",status=\"SUCCEEDED\"} 1.0")
                .contains("dangol_run_seconds_count{kind=\"MEASURED\",status=\"FAILED\"} 1.0")
                .contains("dangol_run_units_total{kind=\"MEASURED\"} 7.0");
    }

    private void run(String kind, RunWork work) {
        runs.run(RunRequest.exclusive(kind, RunTrigger.MUTATION), work).await().atMost(Duration.ofSeconds(30));
    }
}
