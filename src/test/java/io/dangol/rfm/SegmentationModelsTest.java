package io.dangol.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.access.Caller;
import io.dangol.shared.Decimal;
import io.dangol.shared.Money;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SegmentationModelsTest {
    private static final SegmentReading READING =
            new SegmentReading("traits", "reacts", "strategy", List.of(SegmentChannel.PUSH));

    @Inject
    SegmentationModels models;

    @Inject
    ModelJson json;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void completeDecidesUntilAnotherModelIsActivated() {
        SegmentationModel reference = models.latest("reference").await().indefinitely();
        Instant from = Instant.parse("2025-06-01T00:00:00Z");

        models.activate(reference.key(), from, Caller.SYSTEM).await().indefinitely();

        assertThat(models.inForce(from.minusMillis(1)).await().indefinitely().name())
                .isEqualTo("complete");
        assertThat(models.inForce(from).await().indefinitely().name()).isEqualTo("reference");
    }

    @Test
    void theReferenceModelIsTheTableOfThePlan() {
        SegmentationModel reference = models.latest("reference").await().indefinitely();

        assertThat(reference.rules())
                .extracting(SegmentRule::key)
                .containsExactly("VIP", "LOYAL", "PROMISING", "DORMANT", "NEW", "LOW_FREQUENCY");
        assertThat(reference.recencyMonths()).containsExactly(1, 3, 6);
        assertThat(reference.percentiles())
                .extracting(each -> each.side() + " " + each.percent().toPlainString())
                .containsExactly("TOP 20", "TOP 40", "TOP 60", "BOTTOM 10", "BOTTOM 20");
    }

    @Test
    void rulesSurviveBeingStored() {
        for (String name : List.of("reference", "complete")) {
            SegmentationModel model = models.latest(name).await().indefinitely();

            assertThat(json.read(json.write(model.rules()))).isEqualTo(model.rules());
            assertThat(models.validate(draft(model.basis(), model.rules()))).isEmpty();
        }
    }

    @Test
    void storingANameAgainMakesItsNextVersion() {
        ModelDraft draft = draft(MonetaryBasis.ABSOLUTE, List.of(rule("ALL", null, null, null)));

        int first = models.create(draft, Caller.SYSTEM).await().indefinitely().version();
        int second = models.create(draft, Caller.SYSTEM).await().indefinitely().version();

        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    void everyErrorNamesItsRuleAndField() {
        List<SegmentRule> rules = List.of(
                rule("bad key", new RecencyCondition(3, 3), null, null),
                rule("VIP", null, new FrequencyCondition(new CountRange(5, 2), null), null),
                rule("VIP", null, null, monetary("101", "1.5")),
                rule("ANY", null, null, null),
                rule("LAST", new RecencyCondition(null, 0), null, null));

        assertThatThrownBy(() -> models.create(draft(MonetaryBasis.BOTH, rules), Caller.SYSTEM)
                        .await()
                        .indefinitely())
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(error -> String.join(".", error.field()))
                                .containsExactly(
                                        "rules.0.key",
                                        "rules.0.recency",
                                        "rules.1.frequency.orders12",
                                        "rules.2.key",
                                        "rules.2.monetary.atLeast.percent",
                                        "rules.2.monetary.atLeast.amount",
                                        "rules.3",
                                        "rules.4.recency.monthsAgo"))
                .hasMessageContaining("In segment VIP: 101 % is out of range");
    }

    @Test
    void aBoundThatTheBasisDoesNotReadIsRefused() {
        MonetaryCondition amountOnly = monetary(null, "1000");

        assertThat(models.validate(draft(MonetaryBasis.PERCENTILE, List.of(rule("VIP", null, null, amountOnly)))))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("Give percent"));
    }

    private static ModelDraft draft(MonetaryBasis basis, List<SegmentRule> rules) {
        return new ModelDraft("tried", "Tried", "시험", basis, null, rules);
    }

    private static SegmentRule rule(
            String key, RecencyCondition recency, FrequencyCondition frequency, MonetaryCondition monetary) {
        return new SegmentRule(key, key, key, READING, recency, frequency, monetary);
    }

    private static MonetaryCondition monetary(String percent, String amount) {
        return new MonetaryCondition(
                new MonetaryBound(
                        CutSide.TOP,
                        percent == null ? null : new Decimal(percent),
                        new Money(new Decimal(amount), "KRW"),
                        true),
                null);
    }
}
