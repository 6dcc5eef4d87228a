package io.dangol.insight;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** Finds the positive parameters that make a log-likelihood largest. */
final class MaximumLikelihood {
    private static final int MOST_EVALUATIONS = 5_000;
    private static final double ABSOLUTE_TOLERANCE = 1e-9;
    private static final double RELATIVE_TOLERANCE = 1e-13;
    private static final double STEP = 0.5;

    private MaximumLikelihood() {}

    /**
     * Nelder–Mead over the logarithms of the parameters, started again from where it ended, because a simplex may
     * collapse before the summit.
     *
     * @param guess where to start; every parameter above zero
     * @throws org.hipparchus.exception.MathIllegalStateException if it finds no summit in 5,000 evaluations
     */
    static double[] maximize(ToDoubleFunction<double[]> logLikelihood, double[] guess) {
        double[] best = climb(logLikelihood, Arrays.stream(guess).map(Math::log).toArray());
        return exp(climb(logLikelihood, best));
    }

    private static double[] climb(ToDoubleFunction<double[]> logLikelihood, double[] from) {
        SimplexOptimizer optimizer =
                new SimplexOptimizer(new SimpleValueChecker(RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE));
        return optimizer
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        GoalType.MAXIMIZE,
                        new ObjectiveFunction(point -> finite(logLikelihood.applyAsDouble(exp(point)))),
                        new InitialGuess(from),
                        new NelderMeadSimplex(from.length, STEP))
                .getPoint();
    }

    /** Parameters so extreme that the likelihood cannot be computed are as unlikely as can be. */
    private static double finite(double value) {
        return Double.isFinite(value) ? value : -Double.MAX_VALUE;
    }

    private static double[] exp(double[] logarithms) {
        return Arrays.stream(logarithms).map(Math::exp).toArray();
    }
}
