package io.dangol.performance;

import io.dangol.campaign.CampaignChannel;
import io.dangol.campaign.CampaignIncentivePlan;
import io.dangol.campaign.CampaignMedium;
import io.dangol.campaign.IncentiveBasis;
import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reckons what a campaign costs from what is known about it. Sums are exact; only what is shown is rounded. */
final class CostReading {
    private final CostFigures known;
    private final MessagePrices prices;
    private final MinorUnits units;
    private final List<String> warnings = new ArrayList<>();
    private BigDecimal spent = BigDecimal.ZERO;
    private @Nullable BigDecimal planned;

    CostReading(CostFigures known, MessagePrices prices, MinorUnits units) {
        this.known = known;
        this.prices = prices;
        this.units = units;
    }

    CampaignCost cost(OffsetDateTime asOf) {
        List<CampaignChannelCost> channels = media().stream().map(this::channel).toList();
        CampaignIncentivePlan given = known.spending().incentive();
        CampaignIncentiveCost incentive = given == null ? null : incentive(given);
        Decimal budget = known.spending().budget();
        BudgetState state = budget == null ? BudgetState.NO_BUDGET : state(budget.value());
        return new CampaignCost(
                asOf,
                recipients(),
                channels,
                incentive,
                money(planned),
                shown(spent),
                budget == null ? null : shown(budget.value()),
                state,
                List.copyOf(warnings));
    }

    private @Nullable Integer recipients() {
        Integer expected = known.spending().expectedRecipients();
        Integer audience = known.campaign().audienceSize();
        Integer heldOut = known.campaign().holdoutSize();
        if (audience == null || heldOut == null) {
            return expected;
        }
        int treated = audience - heldOut;
        boolean more = known.entered() && known.campaign().endedAt() == null && expected != null;
        return more ? Math.max(treated, expected) : treated;
    }

    private Set<CampaignMedium> media() {
        Set<CampaignMedium> media = new LinkedHashSet<>();
        Stream.concat(known.channels().stream().map(CampaignChannel::medium), known.messages().keySet().stream())
                .forEach(media::add);
        return media;
    }

    private CampaignChannelCost channel(CampaignMedium medium) {
        BigDecimal price = prices.of(medium);
        int messages = known.messages().getOrDefault(medium, 0);
        if (price == null && messages > 0) {
            warnings.add("Nobody says what a message by " + medium + " costs, so that " + messages
                    + " of them count as free. Give messageCost with the channel, or dangol.kpi.message-cost."
                    + medium.name().toLowerCase(Locale.ROOT) + ".");
        }
        boolean first = !known.channels().isEmpty() && known.channels().get(0).medium() == medium;
        BigDecimal plan = first ? times(price, recipients()) : null;
        BigDecimal paid = price == null ? BigDecimal.ZERO : price.multiply(BigDecimal.valueOf(messages));
        add(plan, paid);
        return new CampaignChannelCost(
                medium,
                price == null ? null : Money.of(price, units.currency()),
                prices.ofCampaign(medium),
                money(plan),
                messages,
                shown(paid));
    }

    private CampaignIncentiveCost incentive(CampaignIncentivePlan given) {
        boolean perRecipient = given.basis() == IncentiveBasis.PER_RECIPIENT;
        BigDecimal amount = given.amount().value();
        int times = perRecipient ? known.reached() : known.redeemed();
        Double rate = perRecipient ? Double.valueOf(1) : given.expectedRate();
        BigDecimal each = times(amount, recipients());
        BigDecimal plan = each == null || rate == null ? null : each.multiply(BigDecimal.valueOf(rate));
        BigDecimal paid = amount.multiply(BigDecimal.valueOf(times));
        add(plan, paid);
        return new CampaignIncentiveCost(
                given.basis(),
                Money.of(amount, units.currency()),
                given.discount(),
                given.expectedRate(),
                given.couponName(),
                money(plan),
                times,
                shown(paid));
    }

    private void add(@Nullable BigDecimal plan, BigDecimal paid) {
        spent = spent.add(paid);
        if (plan != null) {
            planned = planned == null ? plan : planned.add(plan);
        }
    }

    private BudgetState state(BigDecimal budget) {
        if (spent.compareTo(budget) > 0) {
            warnings.add("The budget of " + words(budget) + " is exceeded by " + words(spent.subtract(budget))
                    + ". Nothing stops by itself: pause or complete the campaign, or raise its budget.");
            return BudgetState.EXCEEDED;
        }
        if (planned != null && planned.compareTo(budget) > 0) {
            warnings.add("The plan costs " + words(planned) + ", more than the budget of " + words(budget)
                    + ". Address fewer people, give less, or raise the budget.");
            return BudgetState.PLANNED_OVER;
        }
        return BudgetState.WITHIN;
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal price, @Nullable Integer recipients) {
        return price == null || recipients == null ? null : price.multiply(BigDecimal.valueOf(recipients));
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : shown(amount);
    }

    private Money shown(BigDecimal amount) {
        return Money.of(amount.setScale(units.digits(), RoundingMode.HALF_UP), units.currency());
    }

    private String words(BigDecimal amount) {
        Money shown = shown(amount);
        return String.format(
                        Locale.ROOT,
                        "%,." + units.digits() + "f",
                        shown.amount().value()) + " " + shown.currency();
    }
}
