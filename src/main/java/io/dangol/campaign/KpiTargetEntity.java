package io.dangol.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A campaign's promise at its place in the order. */
@Entity
@Table(name = "kpi_target")
class KpiTargetEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "campaign_id")
    long campaignId;

    int position;

    @Enumerated(EnumType.STRING)
    KpiMetric metric = KpiMetric.SENDS;

    @Enumerated(EnumType.STRING)
    @Nullable CampaignMedium medium;

    @Enumerated(EnumType.STRING)
    KpiBaseline baseline = KpiBaseline.FIXED;

    @Column(name = "fixed_value")
    @Nullable Double fixedValue;

    @Column(name = "target_lift")
    double targetLift;

    @Column(name = "window_days")
    @Nullable Integer windowDays;

    static KpiTargetEntity of(long campaignId, int position, KpiTargetPlan plan) {
        KpiTargetEntity entity = new KpiTargetEntity();
        entity.campaignId = campaignId;
        entity.position = position;
        entity.metric = plan.metric();
        entity.medium = plan.medium();
        entity.baseline = plan.baseline();
        entity.fixedValue = plan.fixedValue();
        entity.targetLift = plan.lift();
        entity.windowDays = plan.windowDays();
        return entity;
    }

    KpiTargetPlan plan() {
        return new KpiTargetPlan(metric, medium, baseline, fixedValue, targetLift, windowDays);
    }
}
