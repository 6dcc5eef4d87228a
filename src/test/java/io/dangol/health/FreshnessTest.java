package io.dangol.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.BusinessClock;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FreshnessTest {
    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void freshScoresAreWell() {
        scored(Duration.ofHours(25));

        JsonPath well = health("well", 200);

        assertThat(well.getString("checks[0].status")).isEqualTo("UP");
        assertThat(well.getString("checks[0].data.asOf")).endsWith("+09:00");
        assertThat(well.getInt("checks[0].data.ageMinutes")).isBetween(1500, 1501);
    }

    @Test
    void oldScoresAreUnwellWithoutTakingThePodOutOfService() {
        scored(Duration.ofHours(27));

        assertThat(health("well", 503).getString("checks[0].status")).isEqualTo("DOWN");
        assertThat(health("ready", 200).getList("checks.name")).doesNotContain("scoring freshness");
        assertThat(health("live", 200).getString("status")).isEqualTo("UP");
    }

    @Test
    void theNewestScoresCount() {
        scored(Duration.ofHours(50));
        scored(Duration.ofHours(1));

        assertThat(health("well", 200).getString("status")).isEqualTo("UP");
    }

    @Test
    void anInstallationThatHasJustStartedMayHaveNoScoresYet() {
        assertThat(health("well", 200).getString("checks[0].data.asOf")).isEqualTo("never");
    }

    @Test
    void theGaugeFollowsTheNewestScores() {
        scored(Duration.ofHours(2));
        health("well", 200);

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics).containsPattern("(?m)^dangol_scoring_age_seconds 720\\d\\.0$");
    }

    private void scored(Duration ago) {
        database.update("""
                with run as (
                    insert into job_run (kind, trigger, status, owner, started_at, heartbeat_at, finished_at)
                    values ('RFM_SCORING', 'SCHEDULE', 'SUCCEEDED', 'x', now(), now(), now())
                    returning id
                )
                insert into scoring_run (run_id, model_id, kind, as_of)
                select run.id, (select min(id) from segmentation_model), 'FULL', $1 from run
                """, clock.now().minus(ago).atOffset(ZoneOffset.UTC));
    }

    private static JsonPath health(String group, int status) {
        return given().get("/q/health/" + group)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }
}
