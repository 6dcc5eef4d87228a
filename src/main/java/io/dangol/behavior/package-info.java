/** What people do besides buying: visits, views, bookmarks, carts, checkouts, searches, reviews, follows and surveys. */
@NullMarked
package io.dangol.behavior;

import org.jspecify.annotations.NullMarked;
