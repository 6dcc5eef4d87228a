package io.dangol.customer;

/** Statements about customers. */
final class CustomerSql {
    static final String LOAD = "select " + Customers.COLUMNS + " from customer c where c.id = any ($1)";

    static final String FIND_SURVIVOR =
            "select " + Customers.COLUMNS + " from customer c where c.id = surviving_customer($1)";

    private CustomerSql() {}
}
