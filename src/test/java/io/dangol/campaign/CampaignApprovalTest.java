package io.dangol.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Approvals as two marketers and the launch see them. */
@QuarkusTest
class CampaignApprovalTest {
    @Inject
    CampaignTurns turns;

    @Inject
    BusinessCalendar calendar;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final GraphQLClient operator = GraphQLClient.local();
    private GraphQLClient planner;
    private GraphQLClient colleague;

    @BeforeEach
    void twoMarketersAndTwentyPeople() {
        database.empty();
        Audience.customers(database, 1, 20, "n");
        Audience.segment(database, "DORMANT", Instant.EPOCH);
        planner = GraphQLClient.as("MARKETER");
        colleague = GraphQLClient.as("MARKETER");
    }

    @Test
    void withoutARuleNothingIsDemanded() {
        String id = draft(today());

        assertThat(operator.data("{campaignApprovalRule {aboveRecipients}}")
                        .getString("campaignApprovalRule.aboveRecipients"))
                .isNull();
        assertThat(launch(planner, id)).isEqualTo("RUNNING");
    }

    @Test
    void aboveTheLimitSomebodyElseMustApprove() {
        rule(9);
        String id = draft(today());

        assertThat(launch(planner, id))
                .contains("would write to 18 people, and above 9 it needs an approval")
                .contains("campaignApprove");
        assertThat(database.count("select count(*) from campaign_member"))
                .as("rolled back")
                .isZero();
        assertThat(approve(planner, id)).contains("changed this plan last").contains("Ask another marketer");
        assertThat(approve(colleague, id, "0123456789abcdef"))
                .contains("\"0123456789abcdef\" is not what stands now", "approve revision \"" + revision(id) + "\"");
        assertThat(approve(colleague, id)).isEqualTo("GIVEN");
        assertThat(launch(planner, id)).isEqualTo("RUNNING");

        assertThat(operator.data("{auditEntries(first: 20) {nodes {action actor}}}")
                        .<String>getList("auditEntries.nodes.action"))
                .containsSubsequence("campaignLaunch", "campaignApprove", "campaignCreate");
        assertThat(approve(colleague, id)).contains("needs no approval any more");
    }

    @Test
    void upToTheLimitNothingIsDemanded() {
        rule(18);

        assertThat(launch(planner, draft(today()))).isEqualTo("RUNNING");
    }

    @Test
    void aLaterChangeTakesTheApprovalBackAndIsInTheTrail() {
        rule(0);
        String id = draft(today());
        approve(colleague, id);
        assertThat(update(planner, id, 1, "Name")).as("nothing new").isEmpty();
        assertThat(state(id)).isEqualTo("GIVEN");

        int version = version(id);
        assertThat(update(planner, id, version, "Another name")).isEmpty();

        assertThat(state(id)).isEqualTo("NOT_GIVEN");
        assertThat(launch(planner, id)).contains("needs an approval");
        assertThat(operator.data("{auditEntries(first: 20) {nodes {action changes {field value}}}}")
                        .<String>getList("auditEntries.nodes.action"))
                .contains("campaignApprovalTakenBack");
        assertThat(update(colleague, id, version(id), "Mine")).isEmpty();
        assertThat(approve(colleague, id)).contains("changed this plan last");
        assertThat(approve(planner, id)).isEqualTo("GIVEN");
    }

    @Test
    void whatThePlanReliesOnMustNotMoveEither() {
        rule(0);
        String audience = planner.data("""
                        mutation { audienceCreate(input: {name: "Buyers", definition: {condition: {orders: {count: {atLeast: 1}}}}})
                        { audience { id } userErrors { message } } }""").getString("audienceCreate.audience.id");
        Map<String, Object> plan = plan(today());
        plan.put("exclusions", List.of(audience));
        String id = create(plan);
        assertThat(approve(colleague, id)).isEqualTo("GIVEN");

        database.execute("update audience_version set created_at = now() + interval '1 minute'");

        JsonPath shown = operator.data(
                "query($id: ID!) { campaign(id: $id) { approval { state changedSince by lastEditor requiredAbove } } }",
                Map.of("id", id));
        assertThat(shown.getString("campaign.approval.state")).isEqualTo("OUTDATED");
        assertThat(shown.getString("campaign.approval.changedSince")).isEqualTo("the audience Buyers");
        assertThat(shown.getInt("campaign.approval.requiredAbove")).isZero();
        assertThat(shown.getString("campaign.approval.by"))
                .startsWith("token:MARKETER-")
                .isNotEqualTo(shown.getString("campaign.approval.lastEditor"));
        assertThat(launch(planner, id)).contains("the audience Buyers was changed since");
    }

    @Test
    void toScheduleNeedsAnApprovalWhateverTheNumberAndTheTurnAsksAgain() {
        rule(1000);
        LocalDate later = today().plusDays(3);
        String id = draft(later);
        assertThat(launch(planner, id)).contains("is not known yet, so it needs an approval");
        approve(colleague, id);
        assertThat(launch(planner, id)).isEqualTo("SCHEDULED");

        rule(0);
        update(planner, id, version(id), "Changed since");
        assertThat(turns.take(later).await().indefinitely())
                .singleElement()
                .satisfies(said -> assertThat(said).contains("could not begin").contains("needs an approval"));
        approve(colleague, id);
        assertThat(turns.take(later).await().indefinitely())
                .singleElement()
                .satisfies(said -> assertThat(said).contains("began with 20 members"));
    }

    @Test
    void whereMembersEnterOverTimeAnApprovalIsNeededWhateverTheNumber() {
        rule(1000);
        Map<String, Object> plan = plan(today());
        plan.put("trigger", Map.of("recurring", Map.of("everyDays", 1, "at", "10:00")));
        String template = planner.data("""
                        mutation { messageTemplateCreate(input: {key: "b", name: "B", format: IN_APP_BANNER, purpose: ADVERTISING,
                            title: "봄", body: "봄 신상품"}) { messageTemplate { id } userErrors { message } } }""").getString("messageTemplateCreate.messageTemplate.id");
        plan.put("channels", List.of(Map.of("medium", "IN_APP_BANNER", "reason", "r", "template", template)));
        String id = create(plan);

        assertThat(launch(planner, id)).contains("is not known yet, so it needs an approval");
        approve(colleague, id);
        planner.data("""
                mutation($t: ID!) { messageTemplateRevise(input: {id: $t, version: 1, title: "봄", body: "봄 할인"})
                { userErrors { message } } }""", Map.of("t", template));
        assertThat(launch(planner, id)).contains("the template b was changed since");
        approve(colleague, id);
        assertThat(launch(planner, id)).isEqualTo("RUNNING");
    }

    @Test
    void whatWasChangedBetweenTheLookAndTheApprovalIsNotApproved() {
        rule(0);
        String template = planner.data("""
                        mutation { messageTemplateCreate(input: {key: "spring", name: "Spring", format: EMAIL, purpose: ADVERTISING,
                            title: "(광고) [단골] 봄", body: "단골 상점에서 봄 상품을 봅니다. 수신거부 {{unsubscribe}}"})
                        { messageTemplate { id } userErrors { message } } }""").getString("messageTemplateCreate.messageTemplate.id");
        Map<String, Object> plan = plan(today());
        plan.put("channels", List.of(Map.of("medium", "EMAIL", "reason", "r", "template", template)));
        String id = create(plan);
        String lookedAt = revision(id);

        assertThat(planner.data(
                                "mutation($id: ID!) { messageTemplateRevise(input: {id: $id, version: 1, body: \"다른 말 {{unsubscribe}}\"}) { userErrors { message } } }",
                                Map.of("id", template))
                        .getList("messageTemplateRevise.userErrors.message"))
                .isEmpty();

        assertThat(approve(colleague, id, lookedAt)).contains("is not what stands now");
        assertThat(state(id)).isEqualTo("NOT_GIVEN");
        assertThat(approve(colleague, id)).isEqualTo("GIVEN");
    }

    @Test
    void onlyOperatorsSetTheRuleAndOnlyMarketersApprove() {
        String id = draft(today());
        JsonPath byMarketer = planner.send(
                "mutation { campaignApprovalRuleSet(input: {aboveRecipients: 1}) { userErrors { message } } }");
        JsonPath byAnalyst = GraphQLClient.as("ANALYST")
                .send(
                        "mutation($id: ID!) { campaignApprove(input: {id: $id, revision: \"x\"}) { userErrors { message } } }",
                        Map.of("id", id));

        assertThat(byMarketer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(byAnalyst.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        JsonPath bad = operator.data(
                "mutation { campaignApprovalRuleSet(input: {aboveRecipients: -1}) { campaignApprovalRule { aboveRecipients } userErrors { field message } } }");
        assertThat(bad.getString("campaignApprovalRuleSet.userErrors[0].message"))
                .contains("aboveRecipients is -1");
    }

    private void rule(int above) {
        operator.data(
                "mutation($n: Int) { campaignApprovalRuleSet(input: {aboveRecipients: $n}) { userErrors { message } } }",
                Map.of("n", above));
    }

    private LocalDate today() {
        return calendar.dayOf(clock.now());
    }

    private String draft(LocalDate first) {
        return create(plan(first));
    }

    private String create(Map<String, Object> plan) {
        return planner.data(
                        "mutation($c: CampaignCreateInput!) { campaignCreate(input: $c) { campaign { id } userErrors { message } } }",
                        Map.of("c", plan))
                .getString("campaignCreate.campaign.id");
    }

    private static Map<String, Object> plan(LocalDate first) {
        return new HashMap<>(Map.of(
                "key",
                "spring",
                "name",
                "Name",
                "objective",
                "O",
                "segmentKey",
                "DORMANT",
                "strategy",
                "S",
                "startsOn",
                first.toString(),
                "endsOn",
                first.plusDays(30).toString(),
                "holdoutShare",
                0.1,
                "channels",
                List.of(Map.of("medium", "EMAIL", "reason", "r")),
                "kpiTargets",
                List.of(Map.of("metric", "SENDS", "baseline", "FIXED", "fixedValue", 1))));
    }

    /** The status after it, or why it was refused. */
    private static String launch(GraphQLClient by, String id) {
        JsonPath answer = by.data(
                "mutation($id: ID!) { campaignLaunch(input: {id: $id}) { campaign { status } userErrors { message } } }",
                Map.of("id", id));
        return answer.get("campaignLaunch.campaign") == null
                ? answer.getString("campaignLaunch.userErrors[0].message")
                : answer.getString("campaignLaunch.campaign.status");
    }

    private static String revision(String id) {
        return GraphQLClient.local()
                .data("query($id: ID!) { campaign(id: $id) { approval { revision } } }", Map.of("id", id))
                .getString("campaign.approval.revision");
    }

    /** Approves what stands now. */
    private static String approve(GraphQLClient by, String id) {
        return approve(by, id, revision(id));
    }

    /** The state after it, or why it was refused. */
    private static String approve(GraphQLClient by, String id, String revision) {
        JsonPath answer = by.data(
                "mutation($id: ID!, $r: String!) { campaignApprove(input: {id: $id, revision: $r}) { campaign { approval { state } } userErrors { message } } }",
                Map.of("id", id, "r", revision));
        return answer.get("campaignApprove.campaign") == null
                ? answer.getString("campaignApprove.userErrors[0].message")
                : answer.getString("campaignApprove.campaign.approval.state");
    }

    private static List<String> update(GraphQLClient by, String id, int version, String name) {
        return by.data(
                        "mutation($c: CampaignUpdateInput!) { campaignUpdate(input: $c) { userErrors { message } } }",
                        Map.of("c", Map.of("id", id, "version", version, "name", name)))
                .getList("campaignUpdate.userErrors.message");
    }

    private String state(String id) {
        return operator.data("query($id: ID!) { campaign(id: $id) { approval { state } } }", Map.of("id", id))
                .getString("campaign.approval.state");
    }

    private int version(String id) {
        return operator.data("query($id: ID!) { campaign(id: $id) { version } }", Map.of("id", id))
                .getInt("campaign.version");
    }
}
