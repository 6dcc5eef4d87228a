package io.dangol.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessTest {
    private static final String HIDE = "update flyway_schema_history set version = 'hidden' where version = '010'";
    private static final String SHOW = "update flyway_schema_history set version = '010' where version = 'hidden'";

    @Inject
    Database database;

    @Test
    void readyOnAMigratedDatabase() {
        JsonPath ready = health("ready", 200);

        assertThat(ready.getString("status")).isEqualTo("UP");
        assertThat(ready.getList("checks.name")).contains("database", "migrations");
    }

    @Test
    void notReadyOnADatabaseThatLacksAMigration() {
        database.execute(HIDE);
        try {
            JsonPath ready = health("ready", 503);

            assertThat(ready.getString("checks.find { it.name == 'migrations' }.status"))
                    .isEqualTo("DOWN");
            assertThat(ready.getString("checks.find { it.name == 'migrations' }.data.missing"))
                    .isEqualTo("010");
            assertThat(health("live", 200).getString("status")).isEqualTo("UP");
        } finally {
            database.execute(SHOW);
        }
    }

    @Test
    void aDatabaseThatANewerBuildMigratedFurtherIsFine() {
        database.execute(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (9999, '9999', 'x', 'SQL', 'x', 'x', 0, true)");
        try {
            assertThat(health("ready", 200).getString("status")).isEqualTo("UP");
        } finally {
            database.execute("delete from flyway_schema_history where version = '9999'");
        }
    }

    private static JsonPath health(String group, int status) {
        return given().get("/q/health/" + group)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }
}
