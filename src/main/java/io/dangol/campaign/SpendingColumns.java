package io.dangol.campaign;

import io.dangol.shared.Decimal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of what a campaign plans to spend. */
@Embeddable
class SpendingColumns {
    @Enumerated(EnumType.STRING)
    @Column(name = "incentive_basis")
    @Nullable IncentiveBasis basis;

    @Column(name = "incentive_amount", precision = 19, scale = 4)
    @Nullable BigDecimal amount;

    @Column(name = "incentive_discount")
    @Nullable Boolean discount;

    @Column(name = "incentive_rate", precision = 5, scale = 4)
    @Nullable BigDecimal rate;

    @Column(name = "incentive_coupon")
    @Nullable String coupon;

    @Column(name = "expected_recipients")
    @Nullable Integer expectedRecipients;

    @Column(precision = 19, scale = 4)
    @Nullable BigDecimal budget;

    static SpendingColumns of(CampaignSpendingPlan plan) {
        SpendingColumns columns = new SpendingColumns();
        CampaignIncentivePlan incentive = plan.incentive();
        if (incentive != null) {
            columns.basis = incentive.basis();
            columns.amount = incentive.amount().value();
            columns.discount = incentive.discount();
            columns.rate = incentive.expectedRate() == null ? null : BigDecimal.valueOf(incentive.expectedRate());
            columns.coupon = incentive.couponName() == null
                    ? null
                    : incentive.couponName().strip();
        }
        columns.expectedRecipients = plan.expectedRecipients();
        columns.budget = plan.budget() == null ? null : plan.budget().value();
        return columns;
    }

    CampaignSpendingPlan plan() {
        return new CampaignSpendingPlan(basis == null ? null : incentive(basis), decimal(budget), expectedRecipients);
    }

    private CampaignIncentivePlan incentive(IncentiveBasis given) {
        return new CampaignIncentivePlan(
                given,
                Objects.requireNonNull(decimal(amount), "held by a constraint"),
                Boolean.TRUE.equals(discount),
                rate == null ? null : rate.doubleValue(),
                coupon);
    }

    /** Without the zeros that a column adds, so that plans that say the same read the same. */
    static @Nullable Decimal decimal(@Nullable BigDecimal amount) {
        return amount == null ? null : new Decimal(amount.stripTrailingZeros().toPlainString());
    }
}
