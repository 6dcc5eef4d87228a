/** Where customers stand with the brand: prospect, new, active, loyal, at risk, dormant, back again. */
@NullMarked
package io.dangol.lifecycle;

import org.jspecify.annotations.NullMarked;
