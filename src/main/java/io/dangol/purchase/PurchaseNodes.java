package io.dangol.purchase;

import io.dangol.shared.NodeLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets {@code node(id)} find this room's things. */
@ApplicationScoped
class PurchaseNodes {
    @Produces
    @Singleton
    NodeLoader order(Orders orders) {
        return NodeLoader.of(Order.TYPE, orders::find);
    }

    @Produces
    @Singleton
    NodeLoader product(Products products) {
        return NodeLoader.of(Product.TYPE, products::find);
    }
}
