/** Checks of the manifests in {@code deploy/}. */
@NullMarked
package io.dangol.deploy;

import org.jspecify.annotations.NullMarked;
