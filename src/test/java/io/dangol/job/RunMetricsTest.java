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
        double succeeded = figure("dangol_run_seconds_count{kind=\"RETENTION\",status=\"SUCCEEDED\"}");
        double failed = figure("dangol_run_seconds_count{kind=\"RETENTION\",status=\"FAILED\"}");
        double units = figure("dangol_run_units_total{kind=\"RETENTION\"}");

        run(context -> context.progress(7, 7L).replaceWith("done"));
        run(context -> Uni.createFrom().failure(new IllegalStateException("broken on purpose")));

        assertThat(figure("dangol_run_seconds_count{kind=\"RETENTION\",status=\"SUCCEEDED\"}"))
                .isEqualTo(succeeded + 1);
        assertThat(figure("dangol_run_seconds_count{kind=\"RETENTION\",status=\"FAILED\"}"))
                .isEqualTo(failed + 1);
        assertThat(figure("dangol_run_units_total{kind=\"RETENTION\"}")).isEqualTo(units + 7);
    }

    /** What the series shows; zero before it is first counted. */
    private static double figure(String series) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private void run(RunWork work) {
        runs.run(RunRequest.exclusive(RunKind.RETENTION, RunTrigger.MUTATION), work)
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
