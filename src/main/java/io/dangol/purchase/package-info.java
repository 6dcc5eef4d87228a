/** What was bought: products, orders with their items, and the facts about buying that every evaluation rests on. */
@NullMarked
package io.dangol.purchase;

import org.jspecify.annotations.NullMarked;
