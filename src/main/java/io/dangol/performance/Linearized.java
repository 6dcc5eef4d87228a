package io.dangol.performance;

import java.math.BigDecimal;
import java.util.List;

/**
 * One arm's value in the window beside its value in the period before, reduced to what adjusting takes: values, variances
 * among customers, and their covariance. A ratio of sums is put in as the linear form that the delta method makes of it.
 *
 * @param size customers
 * @param value in the window
 * @param former in the period before
 */
record Linearized(long size, double value, double variance, double former, double formerVariance, double covariance) {

    /** Of a figure and its covariate. */
    static Linearized of(Moments sums) {
        if (sums.size() < 2) {
            return new Linearized(
                    sums.size(), sums.mean().value(), 0, sums.formerMean().value(), 0, 0);
        }
        BigDecimal count = BigDecimal.valueOf(sums.size());
        return new Linearized(
                sums.size(),
                sums.mean().value(),
                sums.mean().variance(),
                sums.formerMean().value(),
                sums.formerMean().variance(),
                Mean.spread(count, sums.x(), sums.y(), sums.xy()));
    }

    /**
     * Of a ratio of sums, such as spend per order, with the same ratio in the period before: Deng, Knoblich and Lu, KDD
     * 2018, sections 3 and 4.
     */
    static Linearized of(RatioSums sums) {
        double ratio = sums.ratio();
        double before = sums.formerRatio();
        double whole = sums.wholeMean();
        double wholeBefore = sums.formerWholeMean();
        double covariance = sums.covariance(RatioSums::partFormerPart)
                - ratio * sums.covariance(RatioSums::wholeFormerPart)
                - before * sums.covariance(RatioSums::partFormerWhole)
                + ratio * before * sums.covariance(RatioSums::wholeFormerWhole);
        return new Linearized(
                sums.size(),
                ratio,
                sums.mean().variance(),
                before,
                sums.formerMean().variance(),
                covariance / (whole * wholeBefore));
    }

    /**
     * The arms' values less what the period before explains (CUPED: Deng, Xu, Kohavi and Walker, "Improving the
     * sensitivity of online controlled experiments by utilizing pre-experiment data", WSDM 2013).
     *
     * @param slope of the value over the former value, the same for all arms
     * @param centre the former value that all arms are brought to
     */
    static List<Mean> adjusted(List<Linearized> arms, double slope, double centre) {
        return arms.stream()
                .map(arm -> new Mean(
                        arm.value - slope * (arm.former - centre),
                        Math.max(0, arm.variance + slope * slope * arm.formerVariance - 2 * slope * arm.covariance),
                        arm.size))
                .toList();
    }

    /** The value before any adjustment. */
    Mean plain() {
        return new Mean(value, variance, size);
    }

    /** Among the customers, of the value with itself adjusted. */
    double covarianceWithAdjusted(double slope) {
        return variance - slope * covariance;
    }

    /** The slope within arms, which a difference between them cannot distort. */
    static double slope(List<Linearized> arms) {
        double covariances = arms.stream()
                .mapToDouble(arm -> arm.covariance * (arm.size - 1))
                .sum();
        double variances = arms.stream()
                .mapToDouble(arm -> arm.formerVariance * (arm.size - 1))
                .sum();
        return variances == 0 ? 0 : covariances / variances;
    }
}
