package io.dangol.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database of an older build, under the application's own settings of Flyway. */
@QuarkusTest
class UpgradeTest {
    @Inject
    Flyway flyway;

    @Inject
    Database database;

    @Inject
    Migrations migrations;

    @Test
    void aMigrationBelowThoseOfTheDatabaseIsApplied() {
        database.execute("drop statistics st_purchase_order_discount_rate");
        database.update("delete from flyway_schema_history where version = '175'");
        assertThat(migrations.missing().await().indefinitely()).containsExactly("175");
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
        assertThat(migrations.missing().await().indefinitely()).isEmpty();
    }
}
