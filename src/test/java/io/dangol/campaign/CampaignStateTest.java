package io.dangol.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.shared.DangolException;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignStateTest {
    private static final Instant AT = Instant.parse("2025-03-31T00:00:00Z");
    private static final CampaignState.Launch LAUNCH = new CampaignState.Launch(AT, AT);

    private static final List<CampaignState> STATES = List.of(
            new CampaignState.Draft(),
            new CampaignState.Scheduled(),
            new CampaignState.Running(LAUNCH),
            new CampaignState.Paused(LAUNCH, AT),
            new CampaignState.Completed(LAUNCH, AT),
            new CampaignState.Cancelled(LAUNCH, AT));

    private static final List<UnaryOperator<CampaignState>> MOVES = List.of(
            CampaignState::schedule,
            state -> state.begin(LAUNCH),
            state -> state.pause(AT),
            CampaignState::resume,
            state -> state.complete(AT),
            state -> state.cancel(AT));

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void onlyTheElevenLegalMovesExist() {
        assertThat(legal())
                .containsExactlyInAnyOrder(
                        "DRAFT SCHEDULED",
                        "DRAFT RUNNING",
                        "DRAFT CANCELLED",
                        "SCHEDULED RUNNING",
                        "SCHEDULED CANCELLED",
                        "RUNNING PAUSED",
                        "RUNNING COMPLETED",
                        "RUNNING CANCELLED",
                        "PAUSED RUNNING",
                        "PAUSED COMPLETED",
                        "PAUSED CANCELLED");
    }

    @Test
    void aRefusedMoveSaysWhatIsAndWhatWouldBe() {
        assertThatThrownBy(() -> new CampaignState.Completed(LAUNCH, AT).pause(AT))
                .isInstanceOf(DangolException.class)
                .hasMessage("The campaign is COMPLETED and cannot be paused; only a RUNNING one can.");
    }

    @Test
    void theDatabaseAllowsTheSameMovesAndNoOther() {
        List<String> allowed = new ArrayList<>();
        for (CampaignState from : STATES) {
            for (CampaignState to : STATES) {
                if (from.status() != to.status() && databaseMoves(from, to)) {
                    allowed.add(from.status() + " " + to.status());
                }
            }
        }

        assertThat(allowed).containsExactlyInAnyOrderElementsOf(legal());
    }

    @Test
    void theDatabaseRefusesAStateWithoutWhatItKnows() {
        insert(STATES.get(2));
        assertThatThrownBy(() -> database.execute("update campaign set launched_at = null"))
                .hasMessageContaining("ck_campaign");
        assertThatThrownBy(() -> database.execute("update campaign set status = 'PAUSED'"))
                .hasMessageContaining("ck_campaign_paused");
        assertThatThrownBy(() -> database.execute("update campaign set paused_at = now()"))
                .hasMessageContaining("ck_campaign_paused");
        assertThatThrownBy(() -> database.execute("update campaign set status = 'COMPLETED'"))
                .hasMessageContaining("ck_campaign_ended");
    }

    @Test
    void aLaunchIsForGood() {
        insert(STATES.get(2));

        assertThatThrownBy(() -> database.execute(
                        "update campaign set status = 'PAUSED', paused_at = now(), launched_at = now()"))
                .hasMessageContaining("launched already");
    }

    private static List<String> legal() {
        List<String> legal = new ArrayList<>();
        for (CampaignState from : STATES) {
            for (UnaryOperator<CampaignState> move : MOVES) {
                try {
                    legal.add(from.status() + " " + move.apply(from).status());
                } catch (DangolException refused) {
                    assertThat(refused).hasMessageContaining(from.status().name());
                }
            }
        }
        return legal;
    }

    private boolean databaseMoves(CampaignState from, CampaignState to) {
        database.execute("delete from campaign");
        insert(from);
        try {
            database.execute("""
                    update campaign set status = '%1$s', launched_at = %2$s, audience_as_of = %2$s, audience_size = %3$s,
                        holdout_size = %3$s, paused_at = %4$s, ended_at = %5$s
                    """.formatted(values(to, from.launch() != null || to.launch() != null)));
            return true;
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("may not move");
            return false;
        }
    }

    private void insert(CampaignState state) {
        database.execute("""
                insert into campaign (key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share,
                    attribution_days, created_at, updated_at, status, launched_at, audience_as_of, audience_size,
                    holdout_size, paused_at, ended_at)
                values ('c', 'C', 'o', 'VIP', 's', '2025-03-31', '2025-04-30', 0.1, 7, now(), now(),
                    '%1$s', %2$s, %2$s, %3$s, %3$s, %4$s, %5$s)
                """.formatted(values(state, state.launch() != null)));
    }

    private static Object[] values(CampaignState state, boolean launched) {
        boolean keeps =
                launched && state.status() != CampaignStatus.DRAFT && state.status() != CampaignStatus.SCHEDULED;
        return new Object[] {
            state.status(),
            keeps ? "timestamptz '2025-03-31'" : "null",
            keeps ? "1" : "null",
            state instanceof CampaignState.Paused ? "now()" : "null",
            state instanceof CampaignState.Completed || state instanceof CampaignState.Cancelled ? "now()" : "null"
        };
    }
}
