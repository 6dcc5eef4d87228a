package io.dangol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "shop",
        roles = {"INTAKE"})
class MessageEventFileTest {
    private static final String FILE = """
            campaign,channel,customer id,medium,event,occurred at,message id
            win-back,mall,c1,push,SENT,2025-03-01 10:00:00,m1
            win-back,mall,c1,push,도달,2025-03-01 10:00:02,m1
            win-back,mall,c1,PUSH,click,2025-03-01 10:05:00,m1
            win-back,mall,c2,알림톡,발송,2025-03-01 10:00:00,m2
            win-back,mall,c2,messenger,bounced,2025-03-01 10:00:01,m2
            """;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
        database.execute("""
                insert into campaign (key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share,
                    attribution_days, created_at, updated_at)
                values ('win-back', 'W', 'o', 'DORMANT', 's', '2025-03-01', '2025-04-30', 0.1, 7, now(), now())
                """);
    }

    @Test
    void eventsComeInByTheWordsOfTheirSenders() {
        JsonPath report = send(FILE);

        assertThat(report.getInt("inserted")).isEqualTo(5);
        assertThat(database.count("select count(*) from message_event where medium = 'MESSENGER' and kind = 'BOUNCED'"))
                .isEqualTo(1);
        assertThat(database.count("""
                        select count(*) from message_event e join identity i on i.id = e.identity_id
                        where i.external_id = 'c1' and i.customer_id = e.customer_id
                          and e.kind = 'CLICKED' and e.occurred_at = '2025-03-01T10:05:00+09:00'
                        """)).isEqualTo(1);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        send(FILE);

        JsonPath again = send(FILE);

        assertThat(again.getInt("unchanged")).isEqualTo(5);
        assertThat(again.getInt("inserted") + again.getInt("changed")).isZero();
    }

    @Test
    void eventsWithoutAnIdAreKnownAgainByTheirFacts() {
        String bare = FILE.lines()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .reduce("", (a, b) -> a + b + "\n");
        assertThat(send(bare).getInt("inserted")).isEqualTo(5);

        assertThat(send(bare).getInt("unchanged")).isEqualTo(5);
    }

    @Test
    void anUnknownCampaignIsRefusedAndOpensNobody() {
        JsonPath report = send(FILE + "wnback,mall,stranger,push,SENT,2025-03-01 10:00:00,m9\n");

        assertThat(report.getInt("inserted")).isEqualTo(5);
        assertThat(report.getInt("failed")).isEqualTo(1);
        assertThat(
                        database.count(
                                "select count(*) from intake_error where value = 'wnback' and reason = 'is the key of no campaign'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from identity where external_id = 'stranger'"))
                .isZero();
    }

    private static JsonPath send(String body) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/octet-stream")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/intake/campaign-events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
