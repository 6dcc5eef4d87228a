/** Campaigns: the plan, its states, the audience fixed at launch with its holdout, and the KPI targets it promises. */
@NullMarked
package io.dangol.campaign;

import org.jspecify.annotations.NullMarked;
