/** Proofs of the rfm room. */
@NullMarked
package io.dangol.rfm;

import org.jspecify.annotations.NullMarked;
