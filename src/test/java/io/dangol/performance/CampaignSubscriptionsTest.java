package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.Campaign;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "analyst",
        roles = {"ANALYST"})
class CampaignSubscriptionsTest {
    @Inject
    CampaignSubscriptions subscriptions;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void theFunnelComesAtOnceAndAgainWhenAFigureMoved() {
        World world = new World(41, 60);
        world.write(database);
        AssertSubscriber<CampaignFunnel> seen = subscriptions
                .campaignFunnelChanged(GlobalId.of(Campaign.TYPE, 1))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(10));
        CampaignFunnel before = seen.awaitItems(1, Duration.ofSeconds(20)).getLastItem();

        world.refund(database);
        CampaignFunnel after = seen.awaitItems(2, Duration.ofSeconds(20)).getLastItem();
        seen.cancel();

        assertThat(after.orders()).isLessThan(before.orders());
        assertThat(after.audience()).isEqualTo(before.audience());
        assertThat(seen.getItems()).hasSize(2);
    }

    @Test
    void aCampaignThatIsNotThereCannotBeFollowed() {
        subscriptions
                .campaignFunnelChanged(GlobalId.of(Campaign.TYPE, 99))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1))
                .awaitFailure(Duration.ofSeconds(20))
                .assertFailedWith(DangolException.class, "There is no campaign");
    }
}
