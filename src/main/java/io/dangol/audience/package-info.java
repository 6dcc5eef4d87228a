/** Who is meant: conditions on customers as a tree, audiences made of them, and who is in an audience, now and over time. */
@NullMarked
package io.dangol.audience;

import org.jspecify.annotations.NullMarked;
