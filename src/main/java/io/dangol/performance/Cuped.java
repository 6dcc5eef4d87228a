package io.dangol.performance;

import java.math.BigDecimal;
import java.util.List;

/**
 * Adjustment by the period before (CUPED; Deng, Xu, Kohavi and Walker, WSDM 2013). What a customer did before the launch
 * cannot have been caused by it, so whatever it explains of the differences among customers is noise that can go: the
 * effect stays what it is, its interval narrows.
 *
 * @param slope by how much the figure grows with its covariate
 * @param arms the adjusted arms, in the order given
 */
record Cuped(double slope, List<Mean> arms) {
    /** Of means and shares: x is the figure, y the covariate. The slope is that of all customers together. */
    static Cuped of(List<Moments> arms) {
        Moments all = arms.stream().reduce(Moments.NONE, Moments::plus);
        double spread = all.size() < 2 ? 0 : all.formerMean().variance();
        double slope =
                spread == 0 ? 0 : Mean.spread(BigDecimal.valueOf(all.size()), all.x(), all.y(), all.xy()) / spread;
        return new Cuped(
                slope,
                Linearized.adjusted(
                        arms.stream().map(Linearized::of).toList(),
                        slope,
                        all.formerMean().value()));
    }

    /** Of ratios; each arm is linearized about its own ratio, so the slope is the one within arms. */
    static Cuped ofRatios(List<RatioSums> arms) {
        List<Linearized> lines = arms.stream().map(Linearized::of).toList();
        double slope = Linearized.slope(lines);
        double size = lines.stream().mapToDouble(Linearized::size).sum();
        double centre =
                lines.stream().mapToDouble(line -> line.former() * line.size()).sum() / size;
        return new Cuped(slope, Linearized.adjusted(lines, slope, centre));
    }
}
