package io.dangol.insight;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How well a score ranks those to whom something happened above the others. */
final class RankingQuality {
    private RankingQuality() {}

    /**
     * The area under the ROC curve by ranks (Mann and Whitney 1947): the probability that of one to whom it happened
     * and one to whom it did not, the first has the higher score, a tie counting half.
     *
     * @param happened 1 or 0 for each score
     * @return NaN where it happened to all or to nobody
     */
    static double auc(double[] scores, double[] happened) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double positives = 0;
        double ranks = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            double tied = 0;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                tied += happened[order[to++]];
            }
            ranks += tied * (from + to + 1) / 2.0;
            positives += tied;
            from = to;
        }
        double negatives = order.length - positives;
        return (ranks - positives * (positives + 1) / 2) / (positives * negatives);
    }
}
