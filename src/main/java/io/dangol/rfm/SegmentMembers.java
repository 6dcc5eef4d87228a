package io.dangol.rfm;

import io.dangol.access.Masking;
import io.dangol.customer.Customer;
import io.dangol.customer.Customers;
import io.dangol.shared.Cursor;
import io.dangol.shared.Listing;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who is in segments, a page at a time in the order of the customers' keys. */
@ApplicationScoped
class SegmentMembers {
    static final String ORDERING = Listing.of("segment members");
    static final Page<Customer> NONE = new Page<>(List.of(), new PageInfo(false, false, null, null));

    private final Pool pool;
    private final Customers customers;
    private final AsOfScoring asOfScoring;

    SegmentMembers(Pool pool, Customers customers, AsOfScoring asOfScoring) {
        this.pool = pool;
        this.customers = customers;
        this.asOfScoring = asOfScoring;
    }

    /** The same page of each of these segments of the result in force, in one statement. */
    Uni<Map<String, Page<Customer>>> inForce(List<String> segmentKeys, PageRequest request, Masking masking) {
        Tuple values = Tuple.of(segmentKeys.toArray(String[]::new), after(request), request.rowsToRead());
        return pool.preparedQuery(request.backward() ? ResultSql.MEMBERS_BACKWARD : ResultSql.MEMBERS)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(row -> row.getString("segment_key"))))
                .map(found -> pages(found, request, masking));
    }

    private Map<String, Page<Customer>> pages(Map<String, List<Row>> found, PageRequest request, Masking masking) {
        Map<String, Page<Customer>> pages = new HashMap<>();
        found.forEach((key, rows) -> pages.put(
                key,
                page(
                        request,
                        rows.stream().map(row -> customers.read(row, masking)).toList())));
        return pages;
    }

    /** A page of a segment that was evaluated on the spot. */
    Uni<Page<Customer>> evaluated(Segment segment, PageRequest request, Masking masking) {
        return asOfScoring
                .members(segment.model(), segment.asOf().toInstant(), segment.key(), request)
                .chain(keys -> customers
                        .load(keys.toArray(Long[]::new), masking)
                        .map(found -> page(
                                request,
                                keys.stream()
                                        .map(found::get)
                                        .filter(Objects::nonNull)
                                        .toList())));
    }

    private static Page<Customer> page(PageRequest request, List<Customer> read) {
        return Page.of(request, read, SegmentMembers::cursor);
    }

    static Cursor cursor(Customer customer) {
        return new Cursor(ORDERING, null, customer.key());
    }

    private static Long after(PageRequest request) {
        Cursor from = request.from();
        return from != null ? (Long) from.key() : request.backward() ? Long.MAX_VALUE : Long.valueOf(0);
    }
}
