/** Says who each customer is by recency, frequency and monetary value: models as data, scoring runs, memberships. */
@NullMarked
package io.dangol.rfm;

import org.jspecify.annotations.NullMarked;
