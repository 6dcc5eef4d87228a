package io.dangol.performance;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignCatalog;
import io.dangol.campaign.CampaignIncentivePlan;
import io.dangol.campaign.CampaignMedium;
import io.dangol.campaign.CampaignSpendingPlan;
import io.dangol.campaign.IncentiveBasis;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What campaigns cost: a fixed number of statements for however many of them. */
@ApplicationScoped
class CampaignCosts {
    private final Pool pool;
    private final CampaignCatalog catalog;
    private final Figures figures;
    private final PerformanceConfig config;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    CampaignCosts(
            Pool pool,
            CampaignCatalog catalog,
            Figures figures,
            PerformanceConfig config,
            BusinessCalendar calendar,
            MinorUnits units) {
        this.pool = pool;
        this.catalog = catalog;
        this.figures = figures;
        this.config = config;
        this.calendar = calendar;
        this.units = units;
    }

    /** Planned and spent until the instant, by row id of the campaign. */
    Uni<Map<Long, CampaignCost>> of(List<Campaign> campaigns, Instant asOf) {
        List<Long> keys = campaigns.stream().map(Campaign::rowId).distinct().toList();
        return Uni.combine()
                .all()
                .unis(
                        catalog.channels(keys),
                        catalog.spending(keys),
                        entered(keys),
                        sent(keys, asOf),
                        figures.redeemed(windows(campaigns, asOf)))
                .usingConcurrencyOf(1)
                .with((channels, spending, entered, sent, redeemed) -> campaigns.stream()
                        .map(campaign -> {
                            List<Row> rows = sent.getOrDefault(campaign.rowId(), List.of());
                            return new CostFigures(
                                    campaign,
                                    channels.getOrDefault(campaign.rowId(), List.of()),
                                    spending.getOrDefault(campaign.rowId(), CampaignSpendingPlan.NONE),
                                    entered.contains(campaign.rowId()),
                                    messages(rows),
                                    reached(rows),
                                    redeemed.getOrDefault(campaign.rowId(), 0));
                        })
                        .collect(Collectors.toMap(
                                known -> known.campaign().rowId(), known -> cost(known, asOf), (one, same) -> one)));
    }

    private CampaignCost cost(CostFigures known, Instant asOf) {
        MessagePrices prices = new MessagePrices(config.messageCost(), known.channels());
        return new CostReading(known, prices, units).cost(calendar.local(asOf));
    }

    private Uni<Set<Long>> entered(List<Long> keys) {
        return pool.preparedQuery(CostSql.ENTERED)
                .execute(Tuple.of((Object) keys.toArray(Long[]::new)))
                .map(rows -> Rows.stream(rows).map(row -> row.getLong(0)).collect(Collectors.toSet()));
    }

    /**
     * What is taken off the incremental revenue of a window, in whole units of money: the messages sent to treated members,
     * and incentives that what they paid does not lack already.
     */
    Uni<Double> takenOff(FigureAsk ask) {
        List<Long> keys = List.of(ask.campaign());
        return catalog.channels(keys)
                .chain(channels -> catalog.spending(keys).chain(spending -> {
                    MessagePrices prices =
                            new MessagePrices(config.messageCost(), channels.getOrDefault(ask.campaign(), List.of()));
                    CampaignIncentivePlan incentive = spending.getOrDefault(ask.campaign(), CampaignSpendingPlan.NONE)
                            .incentive();
                    return messages(ask, prices)
                            .chain(cost -> given(ask, incentive).map(cost::add));
                }))
                .map(BigDecimal::doubleValue);
    }

    private Uni<BigDecimal> messages(FigureAsk ask, MessagePrices prices) {
        List<CampaignMedium> priced = List.copyOf(prices.priced());
        List<FigureAsk> asks = priced.stream()
                .map(medium -> new FigureAsk(ask.campaign(), medium, ask.window()))
                .toList();
        return asks.isEmpty()
                ? Uni.createFrom().item(BigDecimal.ZERO)
                : figures.funnels(asks).map(found -> {
                    BigDecimal cost = BigDecimal.ZERO;
                    for (int i = 0; i < priced.size(); i++) {
                        BigDecimal price = Objects.requireNonNull(prices.of(priced.get(i)));
                        cost = cost.add(
                                price.multiply(BigDecimal.valueOf(found.get(i).sends())));
                    }
                    return cost;
                });
    }

    private Uni<BigDecimal> given(FigureAsk ask, @Nullable CampaignIncentivePlan incentive) {
        if (incentive == null || incentive.discount()) {
            return Uni.createFrom().item(BigDecimal.ZERO);
        }
        Uni<Long> times = incentive.basis() == IncentiveBasis.PER_RECIPIENT
                ? figures.funnels(List.of(ask)).map(found -> found.get(0).sent())
                : figures.redeemed(List.of(ask))
                        .map(found -> found.getOrDefault(ask.campaign(), 0).longValue());
        return times.map(so -> incentive.amount().value().multiply(BigDecimal.valueOf(so)));
    }

    private List<FigureAsk> windows(List<Campaign> campaigns, Instant asOf) {
        List<FigureAsk> asks = new ArrayList<>();
        for (Campaign campaign : campaigns) {
            KpiWindow window = campaign.audienceAsOf() == null ? null : KpiWindow.of(campaign, null, asOf, calendar);
            if (window != null) {
                asks.add(new FigureAsk(campaign.rowId(), null, window));
            }
        }
        return asks;
    }

    private Uni<Map<Long, List<Row>>> sent(List<Long> keys, Instant asOf) {
        return pool.preparedQuery(CostSql.SENT)
                .execute(Tuple.of(keys.toArray(Long[]::new), calendar.local(asOf)))
                .map(rows -> Rows.grouped(rows, "campaign_id", row -> row));
    }

    private static Map<CampaignMedium, Integer> messages(List<Row> sent) {
        Map<CampaignMedium, Integer> messages = new EnumMap<>(CampaignMedium.class);
        sent.stream()
                .filter(row -> row.getString("medium") != null)
                .forEach(row -> messages.put(
                        CampaignMedium.valueOf(row.getString("medium")), Math.toIntExact(row.getLong("times"))));
        return messages;
    }

    private static int reached(List<Row> sent) {
        return sent.stream()
                .filter(row -> row.getString("medium") == null)
                .mapToInt(row -> Math.toIntExact(row.getLong("times")))
                .sum();
    }
}
