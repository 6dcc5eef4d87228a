/** Dangol: segments, campaigns and honest KPI results for e-commerce brands. Each package below is one room of the house. */
@NullMarked
package io.dangol;

import org.jspecify.annotations.NullMarked;
