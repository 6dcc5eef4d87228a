package io.dangol.campaign;

import io.dangol.shared.Decimal;
import io.dangol.shared.UserError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a plan's costs must fulfil. */
final class SpendingRules {
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);
    private static final BigDecimal DEAREST_MESSAGE = BigDecimal.TEN.pow(6);
    private static final int FINEST = 4;
    private static final int LONGEST_NAME = 200;

    private final List<UserError> errors = new ArrayList<>();

    private SpendingRules() {}

    static List<UserError> complaints(CampaignPlan plan) {
        SpendingRules rules = new SpendingRules();
        for (int i = 0; i < plan.channels().size(); i++) {
            rules.messages("channels." + i + ".messageCost", plan.channels().get(i));
        }
        CampaignSpendingPlan spending = plan.spending();
        if (spending.incentive() != null) {
            rules.incentive("spending.incentive", spending.incentive());
        }
        if (spending.budget() != null) {
            rules.amount("spending.budget", spending.budget());
        }
        Integer recipients = spending.expectedRecipients();
        if (recipients != null && recipients < 1) {
            rules.complain(
                    "spending.expectedRecipients",
                    "expectedRecipients is " + recipients + ". Give at least 1, or leave it out.");
        }
        return rules.errors;
    }

    private void messages(String path, CampaignChannel channel) {
        Decimal cost = channel.messageCost();
        if (cost != null
                && (cost.value().signum() < 0
                        || cost.value().compareTo(DEAREST_MESSAGE) > 0
                        || decimals(cost) > FINEST)) {
            complain(
                    path,
                    "messageCost is " + cost + ". Give 0 to " + DEAREST_MESSAGE + " with at most " + FINEST
                            + " decimals, or leave it out for what the brand pays.");
        }
    }

    private void incentive(String path, CampaignIncentivePlan incentive) {
        amount(path + ".amount", incentive.amount());
        Double rate = incentive.expectedRate();
        String coupon = incentive.couponName();
        if (incentive.basis() == IncentiveBasis.PER_RECIPIENT && (rate != null || coupon != null)) {
            complain(
                    path + (rate == null ? ".couponName" : ".expectedRate"),
                    "expectedRate and couponName belong to PER_REDEMPTION. Leave them out, or choose that basis.");
        } else if (rate != null && (!(rate >= 0 && rate <= 1) || decimals(new Decimal(rate.toString())) > FINEST)) {
            complain(
                    path + ".expectedRate",
                    "expectedRate is " + rate + ". Give 0 to 1 with at most " + FINEST + " decimals.");
        } else if (coupon != null && (coupon.isBlank() || coupon.length() > LONGEST_NAME)) {
            complain(
                    path + ".couponName",
                    "couponName has " + coupon.strip().length() + " characters. Write 1 to " + LONGEST_NAME
                            + " of them.");
        }
    }

    private void amount(String path, Decimal amount) {
        if (amount.value().signum() <= 0 || amount.value().compareTo(MOST) > 0 || decimals(amount) > FINEST) {
            complain(
                    path,
                    path.substring(path.lastIndexOf('.') + 1) + " is " + amount + ". Give above 0 to " + MOST
                            + " with at most " + FINEST + " decimals.");
        }
    }

    private static int decimals(Decimal amount) {
        return amount.value().stripTrailingZeros().scale();
    }

    private void complain(String field, String message) {
        errors.add(UserError.at("input." + field, message));
    }
}
