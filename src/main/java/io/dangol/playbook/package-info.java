/** What the brand does for whom and when, over what really runs. */
@NullMarked
package io.dangol.playbook;

import org.jspecify.annotations.NullMarked;
