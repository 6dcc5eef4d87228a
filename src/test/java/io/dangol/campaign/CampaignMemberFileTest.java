package io.dangol.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignMemberFileTest {
    private static final String FILE = """
            campaign,channel,customer id,variant
            trial,mall,c1,mens
            trial,mall,c2,womens
            trial,mall,c3,HOLDOUT
            """;

    @Inject
    Database database;

    private final GraphQLClient client = GraphQLClient.local();

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void membersStandWhereTheOtherSystemPutThem() {
        String id = create("trial", "IMPORTED");

        assertThat(send(FILE).getInt("inserted")).isEqualTo(3);
        assertThat(send(FILE).getInt("unchanged")).isEqualTo(3);
        assertThat(send(FILE.replace("c2,womens", "c2,mens")).getInt("changed")).isEqualTo(1);
        JsonPath launched = launch(id);

        assertThat(launched.getInt("campaign.audienceSize")).isEqualTo(3);
        assertThat(launched.getInt("campaign.holdoutSize")).isEqualTo(1);
        assertThat(launched.getList("campaign.variants.size")).containsExactly(2, 0);
        assertThat(send(FILE).getInt("failed")).isEqualTo(3);
        assertThat(reasons()).containsOnly("is a campaign that has begun, so that its members are fixed");
    }

    @Test
    void whatCannotBeAssignedIsRefusedAndOpensNobody() {
        create("trial", "IMPORTED");
        create("drawn", "DRAWN");

        JsonPath report = send(FILE + """
                trail,mall,x1,mens
                drawn,mall,x2,mens
                trial,mall,x3,kids
                trial,mall,x4,TREATMENT
                """);

        assertThat(report.getInt("inserted")).isEqualTo(3);
        assertThat(report.getInt("failed")).isEqualTo(4);
        assertThat(reasons())
                .containsExactlyInAnyOrder(
                        "is the key of no campaign",
                        "is a campaign whose members are drawn at its launch",
                        "is no arm of the campaign",
                        "is no arm of the campaign");
        assertThat(database.count("select count(*) from identity where external_id like 'x%'"))
                .isZero();
    }

    @Test
    void nobodyAssignedLaunchesNothingAndAssignedVariantsStay() {
        String id = create("trial", "IMPORTED");
        assertThat(launch(id).getString("userErrors[0].message")).contains("Nobody was assigned to trial");
        send(FILE);

        JsonPath changed = client.data("""
                mutation($input: CampaignUpdateInput!) {
                    campaignUpdate(input: $input) {campaign {key} userErrors {field message code}}
                }
                """, Map.of("input", Map.of("id", id, "version", 0, "variants", List.of())));

        assertThat(changed.getString("campaignUpdate.userErrors[0].message"))
                .contains("assigned to these variants already");
    }

    @Test
    void theHillstromTrialEntersWithItsOwnArms() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.file("hillstrom/hillstrom.csv"));
        StringBuilder file = new StringBuilder("campaign,channel,customer id,variant\n");
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            // The arm is the fourth from the end; amounts before it hold commas.
            String variant = switch (cells[cells.length - 4]) {
                case "Mens E-Mail" -> "mens";
                case "Womens E-Mail" -> "womens";
                default -> "HOLDOUT";
            };
            file.append("trial,mall,h").append(i).append(',').append(variant).append('\n');
        }
        String id = create("trial", "IMPORTED");
        send(file.toString());

        JsonPath launched = launch(id);

        assertThat(launched.getInt("campaign.audienceSize")).isEqualTo(64_000);
        assertThat(launched.getInt("campaign.holdoutSize")).isEqualTo(21_306);
        assertThat(launched.getList("campaign.variants.size")).containsExactly(21_307, 21_387);
    }

    private List<String> reasons() {
        return database.rows("select reason from intake_error").stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private JsonPath launch(String id) {
        return client.data("""
                mutation($input: CampaignLaunchInput!) {
                    campaignLaunch(input: $input) {
                        campaign {audienceSize holdoutSize variants {key size}}
                        userErrors {message}
                    }
                }
                """, Map.of("input", Map.of("id", id))).setRootPath("data.campaignLaunch");
    }

    private String create(String key, String assignment) {
        JsonPath created = client.data(
                """
                mutation($input: CampaignCreateInput!) {
                    campaignCreate(input: $input) {campaign {id assignment} userErrors {message}}
                }
                """,
                Map.of(
                        "input",
                        Map.ofEntries(
                                Map.entry("key", key),
                                Map.entry("name", "Trial"),
                                Map.entry("objective", "Visits"),
                                Map.entry("segmentKey", "DORMANT"),
                                Map.entry("strategy", "Two e-mails"),
                                Map.entry("startsOn", "2025-03-01"),
                                Map.entry("endsOn", "2025-03-14"),
                                Map.entry("holdoutShare", 0.3333),
                                Map.entry("assignment", assignment),
                                Map.entry("channels", List.of(Map.of("medium", "EMAIL", "reason", "Trial"))),
                                Map.entry(
                                        "kpiTargets",
                                        List.of(Map.of("metric", "OPEN_RATE", "baseline", "FIXED", "fixedValue", 0.2))),
                                Map.entry(
                                        "variants",
                                        List.of(
                                                Map.of("key", "mens", "name", "Mens E-Mail", "share", 0.5),
                                                Map.of("key", "womens", "name", "Womens E-Mail", "share", 0.5))))));
        assertThat(created.getList("campaignCreate.userErrors")).isEmpty();
        assertThat(created.getString("campaignCreate.campaign.assignment")).isEqualTo(assignment);
        return created.getString("campaignCreate.campaign.id");
    }

    private static JsonPath send(String body) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/octet-stream")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/intake/campaign-members")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
