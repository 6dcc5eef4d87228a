package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.campaign.CampaignArm;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who entered later is counted from then on: as if the window had begun at the own entry. */
@QuarkusTest
class EntryFiguresTest {
    private static final Instant ENTRY = Instant.parse("2025-03-30T15:00:00Z");

    @Inject
    Figures figures;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void figuresOfMembersWhoEnteredLaterAreThoseOfAWindowThatBeginsThen(long seed) {
        new World(seed, 80).write(database);
        Instant before = ENTRY.minus(Duration.between(ENTRY, World.TO));
        KpiWindow own = new KpiWindow(before, ENTRY, World.TO, World.TO);
        KpiWindow whole =
                new KpiWindow(World.FROM.minus(Duration.between(World.FROM, World.TO)), World.FROM, World.TO, World.TO);
        Map<CampaignArm, ArmFigures> members = ask(figures::members, own);
        Map<CampaignArm, Proportion> bookmarks = ask(figures::bookmarks, own);
        Map<CampaignArm, Proportion> coupons = ask(figures::coupons, own);
        Map<CampaignArm, Mean> recommendations = ask(figures::recommendations, own);

        database.update("update campaign_member set entered_at = $1", ENTRY.atOffset(ZoneOffset.UTC));

        Map<CampaignArm, ArmFigures> counted = ask(figures::members, whole);
        assertThat(counted).containsOnlyKeys(CampaignArm.TREATMENT, CampaignArm.HOLDOUT);
        double presence = (double) Duration.between(ENTRY, World.TO).toMillis()
                / Duration.between(World.FROM, World.TO).toMillis();
        counted.forEach((arm, found) -> {
            assertThat(found.presence()).isCloseTo(presence, within(1e-9));
            assertThat(found.spend()).isEqualTo(members.get(arm).spend());
            assertThat(found.orders()).isEqualTo(members.get(arm).orders());
            assertThat(found.again()).isEqualTo(members.get(arm).again());
        });
        assertThat(ask(figures::bookmarks, whole)).isEqualTo(bookmarks);
        assertThat(ask(figures::coupons, whole)).isEqualTo(coupons);
        assertThat(ask(figures::recommendations, whole)).isEqualTo(recommendations);
        assertThat(ask(figures::members, new KpiWindow(World.FROM, World.FROM, ENTRY, World.TO)))
                .as("before anybody entered")
                .isEmpty();
    }

    private static <T> T ask(Function<List<FigureAsk>, Uni<List<T>>> figure, KpiWindow window) {
        return figure.apply(List.of(new FigureAsk(1, null, window)))
                .await()
                .atMost(Duration.ofMinutes(1))
                .get(0);
    }
}
