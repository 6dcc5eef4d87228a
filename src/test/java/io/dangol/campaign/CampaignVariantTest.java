package io.dangol.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.access.Caller;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CampaignVariantTest {
    @Inject
    Campaigns campaigns;

    @Inject
    BusinessCalendar calendar;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final GraphQLClient client = GraphQLClient.local();

    @BeforeEach
    void empty() {
        database.empty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyMemberStandsWhereTheNaiveDrawPutsThem(long seed) throws Exception {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(400);
        BigDecimal holdout = BigDecimal.valueOf(random.nextInt(5001), 4);
        List<CampaignVariantPlan> variants = variants(random);
        Audience.customers(database, 1, size, seed % 2 == 0 ? "n" : "md5(n::text)");
        Audience.segment(database, "DORMANT", Instant.EPOCH);

        launch(plan("draw-" + seed, holdout, variants));

        assertThat(drawn()).isEqualTo(naive("draw-" + seed, size, holdout, variants));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 333})
    void eachVariantIsLessThanOneMemberFromItsShareAndTogetherTheyAreAll(int size) {
        Audience.customers(database, 1, size, "n");
        Audience.segment(database, "DORMANT", Instant.EPOCH);
        List<CampaignVariantPlan> variants = List.of(
                CampaignVariantPlan.of("a", "A", 0.3333),
                CampaignVariantPlan.of("b", "B", 0.3333),
                CampaignVariantPlan.of("c", "C", 0.3334));

        Campaign launched = launch(plan("thirds", new BigDecimal("0.1"), variants));

        JsonPath shown = client.data("{campaigns {nodes {audienceSize holdoutSize variants {key name share size}}}}");
        List<Integer> sizes = shown.getList("campaigns.nodes[0].variants.size");
        int treated = launched.audienceSize() - launched.holdoutSize();
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(treated);
        for (int i = 0; i < 3; i++) {
            assertThat(Math.abs(sizes.get(i) - variants.get(i).share() * treated))
                    .isLessThan(1);
        }
        assertThat(database.count(
                        "select count(*) from campaign_member where arm = 'HOLDOUT' and variant_id is not null"))
                .isZero();
    }

    @Test
    void aCampaignWithoutVariantsHasNone() {
        Audience.customers(database, 1, 10, "n");
        Audience.segment(database, "DORMANT", Instant.EPOCH);

        launch(plan("plain", new BigDecimal("0.1"), List.of()));

        assertThat(client.data("{campaigns {nodes {variants {key}}}}").getList("campaigns.nodes[0].variants"))
                .isEmpty();
        assertThat(database.count("select count(*) from campaign_member where variant_id is not null"))
                .isZero();
    }

    @Test
    void variantsThatDoNotAddUpAreRefusedWithTheRemedy() {
        CampaignPayload outcome = await(campaigns.create(
                plan(
                        "odd",
                        BigDecimal.ZERO,
                        List.of(CampaignVariantPlan.of("a", "A", 0.5), CampaignVariantPlan.of("b", "B", 0.4))),
                Caller.SYSTEM));
        CampaignPayload reserved = await(campaigns.create(
                plan(
                        "odd",
                        BigDecimal.ZERO,
                        List.of(CampaignVariantPlan.of("holdout", "A", 0.5), CampaignVariantPlan.of("b", "B", 0.5))),
                Caller.SYSTEM));

        assertThat(outcome.userErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("add up to 0.9"));
        assertThat(reserved.userErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).containsExactly("input", "variants", "0", "key"));
    }

    private static List<CampaignVariantPlan> variants(Random random) {
        int count = 2 + random.nextInt(4);
        int left = 10_000;
        List<CampaignVariantPlan> variants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int share = i == count - 1 ? left : 1 + random.nextInt(left - (count - i));
            left -= share;
            variants.add(CampaignVariantPlan.of("v" + i, "V", share / 10_000.0));
        }
        return variants;
    }

    /** Sorts people by the hash of salt and name, and cuts at the rounded running totals. */
    private static Map<String, String> naive(
            String salt, int size, BigDecimal holdout, List<CampaignVariantPlan> variants) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        Map<String, String> hashes = IntStream.rangeClosed(1, size)
                .mapToObj(n -> "m" + n)
                .collect(Collectors.toMap(
                        name -> name,
                        name -> HexFormat.of()
                                .formatHex(sha.digest((salt + "/mall/" + name).getBytes(StandardCharsets.UTF_8)))));
        List<String> order = hashes.keySet().stream()
                .sorted(Comparator.comparing(hashes::get))
                .toList();
        int held = rounded(holdout, size);
        Map<String, String> arms = new TreeMap<>();
        order.subList(0, held).forEach(name -> arms.put(name, "HOLDOUT"));
        BigDecimal running = BigDecimal.ZERO;
        int behind = 0;
        for (CampaignVariantPlan variant : variants) {
            running = running.add(variant.exactShare());
            int upto = rounded(running, size - held);
            order.subList(held + behind, held + upto).forEach(name -> arms.put(name, variant.key()));
            behind = upto;
        }
        return arms;
    }

    private static int rounded(BigDecimal share, int of) {
        return share.multiply(BigDecimal.valueOf(of))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private Map<String, String> drawn() {
        Map<String, String> arms = new TreeMap<>();
        for (Row row : database.rows("""
                select i.external_id, coalesce(v.key, m.arm)
                from campaign_member m
                join identity i on i.customer_id = m.customer_id
                left join campaign_variant v on v.id = m.variant_id
                """)) {
            arms.put(row.getString(0), row.getString(1));
        }
        return arms;
    }

    private Campaign launch(CampaignPlan plan) {
        CampaignPayload draft = await(campaigns.create(plan, Caller.SYSTEM));
        assertThat(draft.userErrors()).isEmpty();
        CampaignPayload launched = await(campaigns.launch(draft.campaign().rowId(), null, null, Caller.SYSTEM));
        assertThat(launched.userErrors()).isEmpty();
        return launched.campaign();
    }

    private CampaignPlan plan(String key, BigDecimal holdout, List<CampaignVariantPlan> variants) {
        LocalDate today = calendar.dayOf(clock.now());
        return new CampaignPlan(
                key,
                null,
                new PlanWords("Name", "Objective", "Strategy"),
                PlanReach.segment("DORMANT"),
                new PlanPeriod(today, today.plusMonths(1)),
                new PlanTrial(holdout, CampaignAssignment.DRAWN, variants),
                new PlanGoals(List.of(KpiTargetPlan.atLeast(KpiMetric.OPEN_RATE, null, 0.2)), 7),
                ExampleCampaigns.LOYAL.channels(),
                CampaignTrigger.ONCE,
                CampaignSpendingPlan.NONE);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }
}
