/** The one door for facts: files and batches, their column mapping, row errors, and the loaders that write each kind. */
@NullMarked
package io.dangol.intake;

import org.jspecify.annotations.NullMarked;
