package io.dangol.performance;

import io.dangol.campaign.KpiBaseline;
import io.dangol.campaign.KpiTarget;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the facts say about a promise. */
sealed interface Evidence {
    double observed();

    /** The interval of the observed value; null where the value is simply known. */
    @Nullable Bounds observedBounds(double level);

    /** The interval of how far the observed value lies above the goal. */
    Bounds excess(double level);

    /** The observed value that would just keep the promise. */
    double goal();

    /** The value of the baseline. */
    double baseline();

    /** Customers behind the observed value. */
    long size();

    default @Nullable Comparison comparison() {
        return null;
    }

    /** Whether there is enough to judge at all. */
    boolean reliable();

    /** A total, which chance has no part in: it is a fact. */
    record Total(double observed, double goal, double baseline, long size) implements Evidence {
        @Override
        public @Nullable Bounds observedBounds(double level) {
            return null;
        }

        @Override
        public Bounds excess(double level) {
            return new Bounds(observed - goal, observed - goal);
        }

        @Override
        public boolean reliable() {
            return true;
        }
    }

    /** An estimate against a value that was given. */
    record Against(Estimate estimate, double goal, double baseline) implements Evidence {
        @Override
        public double observed() {
            return estimate.value();
        }

        @Override
        public Bounds observedBounds(double level) {
            return estimate.bounds(level);
        }

        @Override
        public Bounds excess(double level) {
            return estimate.bounds(level).minus(goal);
        }

        @Override
        public long size() {
            return estimate.size();
        }

        @Override
        public boolean reliable() {
            return estimate.reliable();
        }
    }

    /** An estimate against a baseline that was measured too; {@code factor} is 1 plus the promised lift. */
    record Lifted(Comparison comparison, double factor) implements Evidence {
        @Override
        public double observed() {
            return comparison.observed().value();
        }

        @Override
        public Bounds observedBounds(double level) {
            return comparison.observed().bounds(level);
        }

        @Override
        public Bounds excess(double level) {
            return comparison.excess(factor, level);
        }

        @Override
        public double goal() {
            return factor * comparison.baseline().value();
        }

        @Override
        public double baseline() {
            return comparison.baseline().value();
        }

        @Override
        public long size() {
            return comparison.observed().size();
        }

        @Override
        public boolean reliable() {
            return comparison.reliable();
        }
    }

    /** The fixed value against which the target is held, 0 where it is another baseline. */
    static double fixed(KpiTarget target) {
        return target.baseline() == KpiBaseline.FIXED ? Objects.requireNonNull(target.fixedValue()) : 0;
    }

    static double goal(KpiTarget target) {
        return fixed(target) * (1 + target.targetLift());
    }

    static Evidence lifted(KpiTarget target, Comparison comparison) {
        return new Lifted(comparison, 1 + target.targetLift());
    }

    /** What a group brought beyond what the other group makes expect of it, in total, less what that cost. */
    record Increment(Comparison comparison, double cost, double goal, double baseline) implements Evidence {
        @Override
        public double observed() {
            return size()
                            * (comparison.observed().value()
                                    - comparison.baseline().value())
                    - cost;
        }

        @Override
        public Bounds observedBounds(double level) {
            return comparison.excess(1, level).times(size()).minus(cost);
        }

        @Override
        public Bounds excess(double level) {
            return observedBounds(level).minus(goal);
        }

        @Override
        public long size() {
            return comparison.observed().size();
        }

        @Override
        public boolean reliable() {
            return comparison.reliable();
        }
    }
}
