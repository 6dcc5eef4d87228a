package io.dangol.rfm;

import java.util.List;

/**
 * Where an evaluation's cuts lie.
 *
 * @param population customers with an order within 12 months, among whom percentiles are taken
 * @param buyers customers with any order
 */
record Cuts(int population, int buyers, List<CutOff> cutOffs, Quintiles quintiles) {
    static final Cuts NONE = new Cuts(0, 0, List.of(), Quintiles.NONE);
}
