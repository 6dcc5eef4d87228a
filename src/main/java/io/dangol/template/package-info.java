/** Templates: what messages say, in versions, with variables, the rules that each format must keep, and previews. */
@NullMarked
package io.dangol.template;

import org.jspecify.annotations.NullMarked;
