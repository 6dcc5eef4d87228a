package io.dangol.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of 6,000 customers one in a hundred is VIP and LOYAL since the last run; before it one in fifty was. */
@QuarkusTest
class ResultsInForceTest {
    private static final Instant LAST = Instant.parse("2025-03-30T15:00:00Z");

    @Inject
    AudienceMembers members;

    @Inject
    AudienceCatalog catalog;

    @Inject
    Database database;

    @Inject
    Pool pool;

    @BeforeEach
    void start() {
        database.empty();
        database.execute("""
                insert into job_run (kind, trigger, status, owner, started_at, heartbeat_at, finished_at)
                values ('t', 'START_UP', 'SUCCEEDED', 't', now(), now(), now());
                insert into scoring_run (run_id, model_id, kind, as_of)
                select 1, min(id), 'FULL', '2025-03-31 00:00+09' from segmentation_model;
                insert into lifecycle_run (run_id, settings_version, kind, as_of, touched, moved)
                values (1, 1, 'FULL', '2025-03-31 00:00+09', 0, 0);
                insert into customer (name, created_at) select 'n', now() from generate_series(1, 6000);
                insert into score (customer_id, orders12, amount12, orders_total, amount_total, segment_key, run_id)
                select id, 0, 0, 0, 0, case when id % 100 = 0 then 'VIP' else 'NO_ORDERS' end, 1 from customer;
                insert into customer_stage (customer_id, stage, orders, run_id)
                select id, case when id % 100 = 0 then 'LOYAL' else 'PROSPECT' end, 0, 1 from customer;
                insert into membership (customer_id, from_at, to_at, segment_key, run_id, orders12, amount12, orders_total, amount_total)
                select s.customer_id, timestamptz '2025-03-31 00:00+09', null::timestamptz, s.segment_key, 1, 0, 0, 0, 0 from score s
                union all select s.customer_id, timestamptz '2025-01-01 00:00+09', timestamptz '2025-03-31 00:00+09',
                    case when s.customer_id % 50 = 0 then 'VIP' else 'NO_ORDERS' end, 1, 0, 0, 0, 0 from score s;
                insert into stage_interval (customer_id, from_at, to_at, stage, run_id)
                select customer_id, from_at, to_at, case segment_key when 'VIP' then 'LOYAL' else 'PROSPECT' end, 1 from membership
                """);
        for (String table : new String[] {"customer", "score", "customer_stage", "membership", "stage_interval"}) {
            database.execute("vacuum (analyze) " + table);
        }
    }

    @Test
    void theResultInForceIsFoundByItsIndexAndHistoryAnswersWhatCameBefore() {
        AudienceDefinition segment = asking("segment", "keys", "VIP");
        AudienceDefinition stage = asking("stage", "stages", "LOYAL");

        assertThat(plan(segment, LAST)).contains("ix_score_segment").doesNotContain("membership");
        assertThat(plan(stage, LAST)).contains("ix_customer_stage_stage").doesNotContain("stage_interval");
        assertThat(plan(segment, LAST.minusNanos(1000))).contains("membership").doesNotContain("score");
        assertThat(plan(stage, LAST.minusNanos(1000)))
                .contains("stage_interval")
                .doesNotContain("customer_stage");

        assertThat(count(segment, LAST)).isEqualTo(60);
        assertThat(count(stage, LAST)).isEqualTo(60);
        assertThat(count(segment, LAST.minusNanos(1000))).isEqualTo(120);
        assertThat(count(stage, LAST.minusNanos(1000))).isEqualTo(120);
        assertThat(count(segment, Instant.parse("2024-12-31T00:00:00Z"))).isZero();
    }

    private static AudienceDefinition asking(String condition, String field, String value) {
        return RandomConditions.definition(new JsonObject()
                .put(condition, new JsonObject().put(field, new JsonArray().add(value))));
    }

    private int count(AudienceDefinition definition, Instant asOf) {
        return members.count(definition, asOf).await().indefinitely();
    }

    /** How the database goes about counting them. */
    private String plan(AudienceDefinition definition, Instant asOf) {
        AudienceClosure closure = catalog.closure(definition).await().indefinitely();
        var counting =
                AudienceStatement.ofAll(closure, members.asking(closure, asOf)).members("select count(*)");
        var rows = pool.preparedQuery("explain " + counting.sql())
                .execute(counting.values())
                .await()
                .indefinitely();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }
}
