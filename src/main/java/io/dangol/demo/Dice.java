package io.dangol.demo;

import java.util.List;

/**
 * Chances that come out the same on every machine: SplitMix64 under {@link StrictMath}. The JDK's own generators may
 * change what they draw between releases, and then two people would look at two different brands.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice of one subject, independent of what is rolled for any other. */
    static Dice of(long seed, String subject, long number) {
        return new Dice(mix(mix(seed + subject.hashCode() * GOLDEN) + number * GOLDEN));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** In [0, 1). */
    double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** In [0, bound). */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** In [from, to]. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    double gaussian() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * Math.PI * unit());
    }

    /** A value whose logarithm is normal: half the draws lie below the median, the tail above it is heavy. */
    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    <T> T pick(List<T> options) {
        return options.get(below(options.size()));
    }

    /** The index of a weight, drawn in proportion to it. */
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double point = unit() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            point -= weights[i];
            if (point < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
