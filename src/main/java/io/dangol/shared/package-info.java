/** What every room needs: the business calendar, money, pages, ids, errors and isolated database sessions. */
@NullMarked
package io.dangol.shared;

import org.jspecify.annotations.NullMarked;
