package io.dangol.demo;

import io.dangol.demo.Sales.Buyer;

/** An order with all that comes with it: the way to it, the points it earns, the coupon it used. */
record Checkout(Sales sales, Trail trail, Benefits benefits, Catalogue catalogue) {
    Rows.Order buy(Buyer buyer, Outlet outlet, int day, long id, Chunk chunk, Dice dice) {
        int firstItem = chunk.items.size();
        Rows.Order order = sales.sell(buyer, outlet, day, id, chunk, dice);
        Rows.Identity member = buyer.identity();
        if (outlet == Outlet.OWN_MALL && member != null) {
            int product = (int) chunk.items.get(firstItem).productId();
            trail.toOrder(member, order, catalogue.byId(product), chunk, dice);
            benefits.points(member, order, chunk, dice);
            benefits.coupon(member, order, chunk, dice);
        }
        return order;
    }
}
