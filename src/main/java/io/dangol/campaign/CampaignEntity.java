package io.dangol.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row of a campaign while it is being changed. */
@Entity
@Table(name = "campaign")
class CampaignEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String key = "";
    String name = "";
    String objective = "";

    @Column(name = "segment_key")
    @Nullable String segmentKey;

    @Column(name = "audience_id")
    @Nullable Long audience;

    @Column(name = "audience_snapshot_id")
    @Nullable Long audienceSnapshot;

    String strategy = "";

    @Column(name = "starts_on")
    LocalDate startsOn = LocalDate.EPOCH;

    @Column(name = "ends_on")
    LocalDate endsOn = LocalDate.EPOCH;

    @Column(name = "holdout_share", precision = 5, scale = 4)
    BigDecimal holdoutShare = BigDecimal.ZERO;

    @Column(name = "attribution_days")
    int attributionDays;

    @Enumerated(EnumType.STRING)
    CampaignAssignment assignment = CampaignAssignment.DRAWN;

    @Column(name = "redesign_of_id")
    @Nullable Long redesignOf;

    @Enumerated(EnumType.STRING)
    CampaignStatus status = CampaignStatus.DRAFT;

    @Column(name = "launched_at")
    @Nullable OffsetDateTime launchedAt;

    @Column(name = "audience_as_of")
    @Nullable OffsetDateTime audienceAsOf;

    @Column(name = "audience_size")
    @Nullable Integer audienceSize;

    @Column(name = "holdout_size")
    @Nullable Integer holdoutSize;

    @Column(name = "paused_at")
    @Nullable OffsetDateTime pausedAt;

    @Column(name = "ended_at")
    @Nullable OffsetDateTime endedAt;

    /** Null where nothing is planned: without any value there is nothing to embed. */
    @Embedded
    @Nullable SpendingColumns spending;

    @Column(name = "edited_by")
    String editedBy = "system";

    @Column(name = "approved_by")
    @Nullable String approvedBy;

    @Column(name = "approved_at")
    @Nullable OffsetDateTime approvedAt;

    @Version
    int version;

    @Column(name = "created_at")
    OffsetDateTime createdAt = OffsetDateTime.MIN;

    @Column(name = "updated_at")
    OffsetDateTime updatedAt = OffsetDateTime.MIN;

    /** Takes over all that the plan says. */
    void follow(CampaignPlan plan) {
        key = plan.key();
        name = plan.words().name().strip();
        objective = plan.words().objective().strip();
        segmentKey = plan.reach().segmentKey();
        audience = plan.reach().audience();
        strategy = plan.words().strategy().strip();
        startsOn = plan.period().startsOn();
        endsOn = plan.period().endsOn();
        holdoutShare = plan.trial().holdoutShare();
        attributionDays = plan.goals().attributionDays();
        redesignOf = plan.redesignOf();
        assignment = plan.trial().assignment();
        spending = SpendingColumns.of(plan.spending());
    }

    CampaignSpendingPlan spending() {
        return spending == null ? CampaignSpendingPlan.NONE : spending.plan();
    }

    CampaignState state() {
        return switch (status) {
            case DRAFT -> new CampaignState.Draft();
            case SCHEDULED -> new CampaignState.Scheduled();
            case RUNNING -> new CampaignState.Running(begun());
            case PAUSED -> new CampaignState.Paused(begun(), instant(pausedAt));
            case COMPLETED -> new CampaignState.Completed(begun(), instant(endedAt));
            case CANCELLED -> new CampaignState.Cancelled(launchedAt == null ? null : begun(), instant(endedAt));
        };
    }

    void become(CampaignState next) {
        CampaignState.Launch launch = next.launch();
        status = next.status();
        launchedAt = launch == null ? null : utc(launch.at());
        audienceAsOf = launch == null ? null : utc(launch.audienceAsOf());
        pausedAt = next instanceof CampaignState.Paused paused ? utc(paused.pausedAt()) : null;
        endedAt = next instanceof CampaignState.Completed completed
                ? utc(completed.endedAt())
                : next instanceof CampaignState.Cancelled cancelled ? utc(cancelled.endedAt()) : null;
    }

    long rowId() {
        return Objects.requireNonNull(id, "the campaign is not stored yet");
    }

    private CampaignState.Launch begun() {
        return new CampaignState.Launch(instant(launchedAt), instant(audienceAsOf));
    }

    private static Instant instant(@Nullable OffsetDateTime time) {
        return Objects.requireNonNull(time, "held by a constraint").toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
