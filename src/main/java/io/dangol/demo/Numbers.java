package io.dangol.demo;

/** The keys given so far: counted on from the last of each table, which nobody else writes meanwhile. */
final class Numbers {
    private final String eventPrefix;
    private long customer;
    private long identity;
    private long order;
    private long event;

    /**
     * @param eventPrefix keeps the ids of events apart from those made at another time
     * @param lastOrder the highest key in the table of orders
     */
    Numbers(String eventPrefix, long lastOrder) {
        this.eventPrefix = eventPrefix;
        this.order = lastOrder;
    }

    long nextCustomer() {
        return ++customer;
    }

    long nextIdentity() {
        return ++identity;
    }

    long nextOrder() {
        return ++order;
    }

    String nextEvent() {
        return eventPrefix + ++event;
    }
}
