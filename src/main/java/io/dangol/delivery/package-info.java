/** Messages of campaigns: so far what became of them, as their senders report it; sending itself comes later. */
@NullMarked
package io.dangol.delivery;

import org.jspecify.annotations.NullMarked;
