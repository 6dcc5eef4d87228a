package io.dangol.performance;

import io.dangol.campaign.Campaign;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The funnels of campaigns, counted from the facts, all in one statement. */
@ApplicationScoped
public class CampaignFunnels {
    private final Figures figures;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    CampaignFunnels(Figures figures, BusinessCalendar calendar, MinorUnits units) {
        this.figures = figures;
        this.calendar = calendar;
        this.units = units;
    }

    /** By row id of the campaign; those that have not begun are left out. */
    Uni<Map<Long, CampaignFunnel>> of(List<Campaign> campaigns, Instant asOf) {
        List<FigureAsk> asks = new ArrayList<>();
        for (Campaign campaign : campaigns) {
            KpiWindow window = campaign.audienceAsOf() == null ? null : KpiWindow.of(campaign, null, asOf, calendar);
            if (window != null) {
                asks.add(new FigureAsk(campaign.rowId(), null, window));
            }
        }
        return asks.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : figures.funnels(asks).map(found -> byCampaign(asks, found));
    }

    private Map<Long, CampaignFunnel> byCampaign(List<FigureAsk> asks, List<FunnelFigures> found) {
        Map<Long, CampaignFunnel> funnels = new HashMap<>();
        for (int i = 0; i < asks.size(); i++) {
            funnels.put(asks.get(i).campaign(), funnel(asks.get(i).window(), found.get(i)));
        }
        return funnels;
    }

    private CampaignFunnel funnel(KpiWindow window, FunnelFigures figures) {
        return new CampaignFunnel(
                calendar.local(window.to()),
                Math.toIntExact(figures.treated() + figures.heldOut()),
                Math.toIntExact(figures.heldOut()),
                Math.toIntExact(figures.sent()),
                Math.toIntExact(figures.delivered()),
                Math.toIntExact(figures.opened()),
                Math.toIntExact(figures.clicked()),
                Math.toIntExact(figures.ordered()),
                Math.toIntExact(figures.orders()),
                units.money(figures.revenue().longValueExact()),
                Math.toIntExact(figures.optedOut()),
                Math.toIntExact(figures.sentToHoldout()),
                Math.toIntExact(figures.sentOutside()));
    }
}
