/** Who is who: customers, the identities by which channels know them, merging, consents, tier, points, coupons, warranties. */
@NullMarked
package io.dangol.customer;

import org.jspecify.annotations.NullMarked;
