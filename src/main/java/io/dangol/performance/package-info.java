/** What campaigns earned: attribution, KPI results over time with intervals and verdicts, and the funnel. */
@NullMarked
package io.dangol.performance;

import org.jspecify.annotations.NullMarked;
