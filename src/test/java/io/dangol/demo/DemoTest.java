package io.dangol.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String FINGERPRINT = """
            select md5(string_agg(id || ':' || customer_id || ':' || ordered_at || ':' || net_amount, ',' order by id))
            from purchase_order where customer_id is not null
            """;

    @Inject
    Demo demo;

    @Inject
    DemoConfig config;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void anEmptyDatabaseGetsTheBrandOnceAndTheSameOneAgain() {
        make();
        String first = fingerprint();
        make();

        assertThat(database.count("select count(*) from demo_brand where completed_at is not null"))
                .isOne();
        assertThat(database.count("select count(*) from job_run where kind = 'DEMO_BRAND'"))
                .isOne();
        assertThat(fingerprint()).isEqualTo(first);

        database.empty();
        make();
        assertThat(fingerprint()).isEqualTo(first);
    }

    @Test
    void peopleWhomTwoChannelsTookForTwoAreMergedAndTheirFactsFollow() {
        make();

        assertThat(database.count("select count(*) from customer_merge where reason = 'PHONE'"))
                .isGreaterThan(20);
        assertThat(database.count("""
                                select count(*) from customer c where merged_into_id is not null and (
                                    exists (select from identity i where i.customer_id = c.id)
                                    or exists (select from purchase_order o where o.customer_id = c.id)
                                    or exists (select from behavior_event e where e.customer_id = c.id))
                                """)).isZero();
        assertThat(database.count("select count(*) from customer where merged_into_id is null"))
                .isEqualTo(config.customers());
    }

    @Test
    void aYearOfResultsIsThereAndNoScheduleCameBetween() {
        database.execute("insert into job_run (kind, trigger, status, owner, started_at, heartbeat_at, finished_at)"
                + " values ('RFM_SCORING', 'START_UP', 'SUCCEEDED', 'test', now(), now(), now());"
                + "insert into scoring_run (run_id, model_id, kind, as_of)"
                + " select max(r.id), min(m.id), 'FULL', now() from job_run r, segmentation_model m");

        make();

        assertThat(database.count("select count(*) from scoring_run")).isGreaterThan(22);
        assertThat(database.count("select max(as_of)::date - min(as_of)::date from scoring_run"))
                .isBetween(364L, 366L);
        assertThat(database.count("select count(distinct segment_key) from score"))
                .isGreaterThanOrEqualTo(6);
        assertThat(database.count("select count(*) from membership where to_at is not null"))
                .isGreaterThan(config.customers());
    }

    @Test
    void theExampleCampaignsRanOnTheMembersOfTheirDayAndAreJudged() {
        make();

        assertThat(database.count("select count(*) from campaign where status = 'COMPLETED'"))
                .isEqualTo(2);
        assertThat(database.count("select count(*) from campaign where status = 'RUNNING'"))
                .isOne();
        assertThat(database.count("""
                                select count(*) from message_event e join campaign_member m using (campaign_id, customer_id)
                                where m.arm = 'HOLDOUT' or e.occurred_at < (
                                    select audience_as_of from campaign c where c.id = e.campaign_id)
                                """)).isZero();
        assertThat(database.count("select count(distinct kind) from message_event where campaign_id in"
                        + " (select id from campaign)"))
                .isGreaterThanOrEqualTo(5);
        assertThat(database.count("select count(distinct as_of) from kpi_result"))
                .isGreaterThan(12);
        assertThat(database.count("select count(*) from kpi_target t where not exists"
                        + " (select from kpi_result r where r.target_id = t.id)"))
                .isZero();
    }

    @Test
    void aRunThatDiedIsFinishedOnTheDaysItBeganWith() {
        make();
        database.execute("update demo_brand set completed_at = null, today = today - 3");
        database.execute("delete from segment_count where run_id = (select max(run_id) from scoring_run);"
                + "delete from scoring_cut where run_id = (select max(run_id) from scoring_run);"
                + "delete from scoring_run where run_id = (select max(run_id) from scoring_run)");
        String facts = fingerprint();

        make();

        assertThat(fingerprint()).isEqualTo(facts);
        assertThat(database.count("select count(*) from demo_brand where completed_at is not null"))
                .isOne();
    }

    @Test
    void aDatabaseInUseIsLeftAlone() {
        database.execute("insert into product (external_id, recorded_at) values ('mine', now())");

        make();

        assertThat(database.count("select count(*) from customer")).isZero();
        assertThat(database.count("select count(*) from job_run")).isZero();
    }

    @Test
    void twoReplicasMakeOneBrand() {
        Uni.join().all(demo.make(), demo.make()).andFailFast().await().atMost(PATIENCE);

        assertThat(database.count("select count(*) from demo_brand")).isOne();
        assertThat(database.count("select count(*) from job_run where kind = 'DEMO_BRAND' and status = 'SUCCEEDED'"))
                .isOne();
    }

    @Test
    void whatComesAfterTheBrandGetsIdsOfItsOwn() {
        make();

        database.execute("insert into customer (name, created_at) values ('새 고객', now())");

        assertThat(database.count("select max(id) - (select max(id) from customer where name <> '새 고객') from customer"))
                .isOne();
    }

    private void make() {
        demo.make().await().atMost(PATIENCE);
    }

    private String fingerprint() {
        return database.rows(FINGERPRINT).get(0).getString(0);
    }
}
