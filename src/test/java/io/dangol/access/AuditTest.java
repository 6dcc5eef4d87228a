package io.dangol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Sessions;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Caller TOKEN =
            new Caller("token:cafe24", "cafe24", WayIn.API_TOKEN, Set.of(Role.MARKETER, Role.ANALYST));

    private final GraphQLClient local = GraphQLClient.local();

    @Inject
    Audit audit;

    @Inject
    Pool pool;

    @Inject
    Sessions sessions;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void anEntryIsReadBackAsItWasRecordedThroughEitherDoor() {
        JsonObject change =
                new JsonObject().put("status", "LAUNCHED").put("holdout", 0.1).putNull("note");
        pool.withTransaction(transaction -> audit.record(transaction, note("campaignLaunch", 7L, change)))
                .await()
                .atMost(PATIENCE);
        sessions.write(() -> audit.recordInSession(note("campaignPause", 7L, change)))
                .await()
                .atMost(PATIENCE);
        sessions.write(() -> audit.recordInSession(note("campaignPurge", null, new JsonObject())))
                .await()
                .atMost(PATIENCE);

        List<Map<String, Object>> entries = local.data(
                        "{ auditEntries { nodes { actor action subjectType subjectId changes { field value } } } }")
                .getList("auditEntries.nodes");

        assertThat(entries)
                .extracting(entry -> entry.get("action"))
                .containsExactly("campaignPurge", "campaignPause", "campaignLaunch");
        assertThat(entries.get(0)).containsEntry("subjectId", null).containsEntry("changes", List.of());
        for (Map<String, Object> entry : entries.subList(1, 3)) {
            assertThat(entry)
                    .containsEntry("actor", "token:cafe24")
                    .containsEntry("subjectType", "Campaign")
                    .containsEntry("subjectId", GlobalId.of("Campaign", 7));
            assertThat(entry.get("changes").toString())
                    .isEqualTo(
                            "[{field=holdout, value=0.1}, {field=note, value=null}, {field=status, value=LAUNCHED}]");
        }
    }

    @Test
    void aChangeThatFailsLeavesNoEntry() {
        Uni<Void> failing = pool.withTransaction(
                transaction -> audit.record(transaction, note("campaignLaunch", 7L, new JsonObject()))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("the change failed"))));
        Uni<Void> failingInSession =
                sessions.write(() -> audit.recordInSession(note("campaignLaunch", 7L, new JsonObject()))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("the change failed"))));

        assertThatThrownBy(() -> failing.await().atMost(PATIENCE)).hasMessageContaining("the change failed");
        assertThatThrownBy(() -> failingInSession.await().atMost(PATIENCE)).hasMessageContaining("the change failed");

        assertThat(database.count("select count(*) from audit_entry")).isZero();
    }

    @Test
    void entriesAreNeverAltered() {
        record(note("campaignLaunch", 7L, new JsonObject()));

        assertThatThrownBy(() -> database.execute("update audit_entry set actor = 'nobody'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.execute("delete from audit_entry")).hasMessageContaining("append-only");
    }

    @Test
    void filtersNarrowTheListItsCountAndItsCursors() {
        record(note("campaignLaunch", 7L, new JsonObject()));
        record(note("campaignLaunch", 8L, new JsonObject()));
        record(new AuditNote(Caller.SYSTEM, "campaignEnd", "Campaign", 7L, new JsonObject()));

        assertThat(actions(Map.of("actor", "system"))).containsExactly("campaignEnd");
        assertThat(actions(Map.of("action", "campaignLaunch"))).hasSize(2);
        assertThat(actions(Map.of("subjectId", GlobalId.of("Campaign", 7))))
                .containsExactly("campaignEnd", "campaignLaunch");
        assertThat(actions(Map.of("subjectType", "Segment"))).isEmpty();
        assertThat(actions(Map.of("from", "2999-01-01T00:00:00+09:00"))).isEmpty();
        assertThat(actions(Map.of("to", "2999-01-01T00:00:00+09:00"))).hasSize(3);

        String cursor = ask(Map.of("action", "campaignLaunch"), null).getString("auditEntries.edges[0].cursor");
        assertThat(ask(Map.of("action", "campaignLaunch"), cursor).getList("auditEntries.edges"))
                .hasSize(1);
        assertThat(local.send(QUERY, Map.of("filter", Map.of("actor", "system"), "after", cursor))
                        .getString("errors[0]"))
                .isNotNull();
    }

    private static final String QUERY = """
            query ($filter: AuditFilterInput, $after: String) {
              auditEntries(filter: $filter, after: $after) { totalCount edges { cursor node { action } } }
            }""";

    private List<String> actions(Map<String, Object> filter) {
        JsonPath found = ask(filter, null);
        List<String> actions = found.getList("auditEntries.edges.node.action");
        assertThat(found.getInt("auditEntries.totalCount")).isEqualTo(actions.size());
        return actions;
    }

    private JsonPath ask(Map<String, Object> filter, String after) {
        Map<String, Object> variables = new HashMap<>(Map.of("filter", filter));
        variables.put("after", after);
        return local.data(QUERY, variables);
    }

    private void record(AuditNote note) {
        pool.withTransaction(transaction -> audit.record(transaction, note))
                .await()
                .atMost(PATIENCE);
    }

    private static AuditNote note(String action, Long key, JsonObject change) {
        return new AuditNote(TOKEN, action, "Campaign", key, change);
    }
}
