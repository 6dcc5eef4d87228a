package io.dangol.demo;

/** The ids given so far. The tables are empty when the demo brand is made, so its ids count from one. */
final class Numbers {
    private long customer;
    private long identity;
    private long order;
    private long event;

    long nextCustomer() {
        return ++customer;
    }

    long nextIdentity() {
        return ++identity;
    }

    long nextOrder() {
        return ++order;
    }

    long nextEvent() {
        return ++event;
    }
}
