/** What the facts foretell: forecasts of orders and spend, products bought together, purchase rhythms, discount habits. */
@NullMarked
package io.dangol.insight;

import org.jspecify.annotations.NullMarked;
