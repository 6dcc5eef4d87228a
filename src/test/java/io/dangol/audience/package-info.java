/** Audiences against evaluators in plain Java. */
@NullMarked
package io.dangol.audience;

import org.jspecify.annotations.NullMarked;
