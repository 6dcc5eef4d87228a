package io.dangol.performance;

import io.dangol.campaign.CampaignArm;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts the facts behind KPI results: each question one statement, for however many asks. */
@ApplicationScoped
class Figures {
    private final Pool pool;
    private final BusinessCalendar calendar;
    private final PerformanceConfig config;

    Figures(Pool pool, BusinessCalendar calendar, PerformanceConfig config) {
        this.pool = pool;
        this.calendar = calendar;
        this.config = config;
    }

    /** The funnel for each ask, in their order. */
    Uni<List<FunnelFigures>> funnels(List<FigureAsk> asks) {
        Tuple values = Tuple.of(
                campaigns(asks),
                asks.stream()
                        .map(ask -> ask.medium() == null ? null : ask.medium().name())
                        .toArray(String[]::new),
                times(asks, KpiWindow::from),
                times(asks, KpiWindow::to));
        return pool.preparedQuery(FigureSql.FUNNEL).execute(values).map(rows -> {
            List<FunnelFigures> figures = filled(asks.size(), FunnelFigures.NONE);
            rows.forEach(row -> figures.set(place(row), FunnelFigures.of(row)));
            return figures;
        });
    }

    /** Coupons that treated members used, by campaign, for those whose incentive is paid by redemption. */
    Uni<Map<Long, Integer>> redeemed(List<FigureAsk> asks) {
        Tuple values = Tuple.of(campaigns(asks), times(asks, KpiWindow::from), times(asks, KpiWindow::to));
        return pool.preparedQuery(CostSql.REDEEMED).execute(values).map(rows -> {
            Map<Long, Integer> times = new HashMap<>();
            rows.forEach(row -> times.put(asks.get(place(row)).campaign(), Math.toIntExact(row.getLong("times"))));
            return times;
        });
    }

    Uni<List<Map<CampaignArm, ArmFigures>>> members(List<FigureAsk> asks) {
        Tuple values = Tuple.of(
                campaigns(asks),
                times(asks, KpiWindow::previousFrom),
                times(asks, KpiWindow::from),
                times(asks, KpiWindow::to));
        return byArm(FigureSql.MEMBERS, values, asks.size(), ArmFigures::of);
    }

    /** Of those who had slept for the configured months when the window began: who ordered in it. */
    Uni<List<Map<CampaignArm, Proportion>>> returns(List<FigureAsk> asks) {
        Tuple values = Tuple.of(
                campaigns(asks),
                times(asks, window -> calendar.monthsBefore(window.from(), config.dormantMonths())),
                times(asks, KpiWindow::from),
                times(asks, KpiWindow::to));
        return byArm(
                FigureSql.RETURNS,
                values,
                asks.size(),
                row -> Proportion.of(row.getLong("returned"), row.getLong("members")));
    }

    Uni<List<Map<CampaignArm, Proportion>>> bookmarks(List<FigureAsk> asks) {
        return clusters(FigureSql.BOOKMARKS, asks);
    }

    Uni<List<Map<CampaignArm, Proportion>>> coupons(List<FigureAsk> asks) {
        return clusters(ReactionSql.COUPONS, asks);
    }

    /** The net promoter score, 100 for each promoter and -100 for each detractor. */
    Uni<List<Map<CampaignArm, Mean>>> recommendations(List<FigureAsk> asks) {
        Tuple values = Tuple.of(campaigns(asks), times(asks, KpiWindow::from), times(asks, KpiWindow::to));
        return byArm(
                ReactionSql.RECOMMENDATIONS,
                values,
                asks.size(),
                row -> Mean.of(row.getLong("members"), row.getBigDecimal("points"), row.getBigDecimal("squares")));
    }

    private Uni<List<Map<CampaignArm, Proportion>>> clusters(String sql, List<FigureAsk> asks) {
        Tuple values = Tuple.of(campaigns(asks), times(asks, KpiWindow::from), times(asks, KpiWindow::to));
        return byArm(
                sql,
                values,
                asks.size(),
                row -> Proportion.ofClusters(
                        row.getLong("members"),
                        row.getLong("cases"),
                        row.getLong("hits"),
                        row.getBigDecimal("cases_squares"),
                        row.getBigDecimal("hits_squares"),
                        row.getBigDecimal("products")));
    }

    private <T> Uni<List<Map<CampaignArm, T>>> byArm(String sql, Tuple values, int asks, Function<Row, T> figure) {
        return pool.preparedQuery(sql).execute(values).map(rows -> {
            List<Map<CampaignArm, T>> figures = new ArrayList<>();
            for (int i = 0; i < asks; i++) {
                figures.add(new EnumMap<>(CampaignArm.class));
            }
            rows.forEach(
                    row -> figures.get(place(row)).put(CampaignArm.valueOf(row.getString("arm")), figure.apply(row)));
            return figures;
        });
    }

    private static int place(Row row) {
        return Math.toIntExact(row.getLong("n") - 1);
    }

    private static <T> List<T> filled(int size, T value) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value);
        }
        return list;
    }

    private static Long[] campaigns(List<FigureAsk> asks) {
        return asks.stream().map(FigureAsk::campaign).toArray(Long[]::new);
    }

    private static OffsetDateTime[] times(List<FigureAsk> asks, Function<KpiWindow, Instant> time) {
        return asks.stream()
                .map(ask -> time.apply(ask.window()).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
