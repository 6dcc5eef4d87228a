package io.dangol.rfm;

import java.time.Instant;
import java.util.List;

/**
 * The answer of scoring as of an instant.
 *
 * @param results sizes of segments or scored customers, as was asked
 */
record Evaluation<T>(SegmentationModel model, Instant asOf, Cuts cuts, List<T> results) {}
