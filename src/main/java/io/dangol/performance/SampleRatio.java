package io.dangol.performance;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignAssignment;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Whether the arms have the sizes that the plan gave them. Assignment is exact, so that a mismatch means that customers
 * went missing from one arm more than from the other (merged, erased, wrongly imported), and comparing the arms would
 * compare different people. The test is Pearson's chi-square of goodness of fit, Philosophical Magazine 50 (1900); its
 * use as an alarm for experiments is that of Fabijan and others, KDD 2019.
 *
 * @param counted customers counted in each arm
 * @param shares the planned share of each arm, in the same order; they need not add up to 1, and an arm that was to have
 *     nobody takes no part
 */
record SampleRatio(List<Long> counted, List<Double> shares) {
    /** The usual alarm of experiment platforms: rarer than 1 in 1,000 by chance. */
    static final double ALARM = 0.001;

    SampleRatio {
        if (counted.size() != shares.size()) {
            throw new IllegalArgumentException(counted.size() + " arms were counted and " + shares.size() + " planned");
        }
    }

    /** Of a treatment and a holdout with the given planned share. */
    SampleRatio(long treatment, long holdout, double share) {
        this(List.of(treatment, holdout), List.of(1 - share, share));
    }

    /** The share of the audience that was to be left alone: as drawn here, or as planned for a draw made elsewhere. */
    static double plannedHoldout(Campaign campaign) {
        return campaign.assignment() == CampaignAssignment.IMPORTED
                ? campaign.holdoutShare()
                : (double) Objects.requireNonNull(campaign.holdoutSize())
                        / Objects.requireNonNull(campaign.audienceSize());
    }

    /** Chance of a deviation at least as large; 1 where nothing could deviate. */
    double pValue() {
        int[] planned =
                IntStream.range(0, shares.size()).filter(i -> shares.get(i) > 0).toArray();
        double total = IntStream.of(planned).mapToDouble(counted::get).sum();
        double weight = IntStream.of(planned).mapToDouble(shares::get).sum();
        if (planned.length < 2 || total == 0) {
            return 1;
        }
        double statistic = 0;
        for (int arm : planned) {
            double expected = total * shares.get(arm) / weight;
            double off = counted.get(arm) - expected;
            statistic += off * off / expected;
        }
        return 1 - new ChiSquaredDistribution(planned.length - 1).cumulativeProbability(statistic);
    }

    boolean mismatch() {
        return pValue() < ALARM;
    }
}
