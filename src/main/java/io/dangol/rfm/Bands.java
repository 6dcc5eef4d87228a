package io.dangol.rfm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The bands around the cuts of two dimensions: which places they are about, how wide they are made, and how many
 * customers lie below.
 */
final class Bands {
    static final String AOV = "AOV";
    static final String VALUE = "VALUE";
    /** Bands of large bases hold this part of them to each side of a cut: a day with 2 % of buyers ordering stays inside. */
    private static final int PER_HALF_WIDTH = 100;

    /** A customer to be found by ascending rank, from 1. */
    record Target(String dimension, int position, long rank) {}

    /** A range of whole values, both ends included. */
    record Band(String dimension, int position, long low, long high) {}

    private Bands() {}

    static List<Target> targets(List<Percentile> percentiles, int population, int buyers) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; population > 0 && i < percentiles.size(); i++) {
            targets.add(new Target(AOV, i + 1, percentiles.get(i).rank(population)));
        }
        for (int cut = 1; buyers > 0 && cut <= Quintiles.CUTS; cut++) {
            long rank = Quintiles.place(buyers, cut) + 1;
            targets.add(new Target(VALUE, cut, rank));
            if (Quintiles.between(buyers, cut)) {
                targets.add(new Target(VALUE, cut, rank + 1));
            }
        }
        return targets;
    }

    /** Fractions of the low and the high end of each band, alternating, in the order of the positions. */
    static Double[] fractions(List<Target> targets, String dimension, int count, int least) {
        double half = Math.max(least, count / PER_HALF_WIDTH);
        return firsts(targets, dimension).stream()
                .flatMap(target ->
                        List.of(
                                Math.max(0, (target.rank() - half) / count),
                                Math.min(1, (target.rank() + half) / count))
                                .stream())
                .toArray(Double[]::new);
    }

    /** The bands with these ends, alternating as the fractions were. */
    static List<Band> bands(List<Target> targets, String dimension, Long[] ends) {
        List<Target> firsts = firsts(targets, dimension);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            bands.add(new Band(dimension, firsts.get(i).position(), ends[2 * i], ends[2 * i + 1]));
        }
        return bands;
    }

    private static List<Target> firsts(List<Target> targets, String dimension) {
        List<Target> firsts = new ArrayList<>();
        for (Target target : targets) {
            boolean seen = firsts.stream().anyMatch(each -> each.position() == target.position());
            if (target.dimension().equals(dimension) && !seen) {
                firsts.add(target);
            }
        }
        return firsts;
    }

    /** The values at which a count must be split to know how many are below each band. */
    static Long[] edges(List<Band> bands, String dimension) {
        return bands.stream()
                .filter(band -> band.dimension().equals(dimension))
                .flatMap(band -> List.of(band.low(), band.high() + 1).stream())
                .distinct()
                .sorted()
                .toArray(Long[]::new);
    }

    /** The buckets between the edges that lie inside some band. */
    static Integer[] inside(List<Band> bands, String dimension, Long[] edges) {
        return IntStream.rangeClosed(1, edges.length)
                .filter(bucket -> bands.stream()
                        .anyMatch(band -> band.dimension().equals(dimension)
                                && band.low() <= edges[bucket - 1]
                                && edges[bucket - 1] <= band.high()))
                .boxed()
                .toArray(Integer[]::new);
    }

    /** How many lie below the band, from the counts per bucket between the edges. */
    static int below(Band band, Long[] edges, Map<Integer, Integer> countByBucket) {
        int bucket = Arrays.binarySearch(edges, band.low());
        return countByBucket.entrySet().stream()
                .filter(each -> each.getKey() <= bucket)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
