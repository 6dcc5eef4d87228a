/** What a platform asks about this process: is it alive, may it get traffic, are its results fresh. */
@NullMarked
package io.dangol.health;

import org.jspecify.annotations.NullMarked;
