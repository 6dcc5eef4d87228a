package io.dangol.purchase;

import io.dangol.access.Masking;
import io.dangol.customer.Customer;
import io.dangol.customer.Customers;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Cursor;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists customers in their own right, those merged into another left out. */
@ApplicationScoped
class CustomerList {
    private static final String CUSTOMERS = "select " + Customers.COLUMNS + " from customer c";
    private static final String COUNT = "select count(*) from customer c";
    private static final String IN_THEIR_OWN_RIGHT = "c.merged_into_id is null";

    private final Pool pool;
    private final Customers customers;
    private final MinorUnits minorUnits;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    CustomerList(
            Pool pool, Customers customers, MinorUnits minorUnits, BusinessCalendar calendar, BusinessClock clock) {
        this.pool = pool;
        this.customers = customers;
        this.minorUnits = minorUnits;
        this.calendar = calendar;
        this.clock = clock;
    }

    Uni<Page<Customer>> page(
            PageRequest request, CustomerSortKey sortKey, boolean reverse, CustomerFilter filter, Masking masking) {
        Select select = narrow(new Select(CUSTOMERS), filter).page(request, sortKey.order(reverse));
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Page.of(
                        request,
                        Rows.list(rows, row -> customers.read(row, masking)),
                        customer -> cursor(customer, sortKey, request)));
    }

    Uni<Integer> count(CustomerFilter filter) {
        Select select = narrow(new Select(COUNT), filter);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    static Cursor cursor(Customer customer, CustomerSortKey sortKey, PageRequest request) {
        return new Cursor(request.ordering(), sortKey.valueOf(customer), customer.key());
    }

    private Select narrow(Select select, CustomerFilter filter) {
        return filter.narrow(select.where(IN_THEIR_OWN_RIGHT), minorUnits, clock.now(), calendar.zone());
    }
}
