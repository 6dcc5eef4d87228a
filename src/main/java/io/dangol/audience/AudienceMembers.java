package io.dangol.audience;

import io.dangol.access.Masking;
import io.dangol.customer.Customer;
import io.dangol.customer.Customers;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Cursor;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.dangol.shared.SortOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who fits a definition at an instant: how many, which, and why. */
@ApplicationScoped
public class AudienceMembers {
    private static final SortOrder OLDEST_FIRST = SortOrder.byKey("c.id", false);
    private static final String CUSTOMERS = "select " + Customers.COLUMNS;

    private final Pool pool;
    private final AudienceCatalog catalog;
    private final Customers customers;
    private final BusinessCalendar calendar;
    private final MinorUnits units;
    private final ConditionExtensions extensions;

    AudienceMembers(
            Pool pool,
            AudienceCatalog catalog,
            Customers customers,
            BusinessCalendar calendar,
            MinorUnits units,
            ConditionExtensions extensions) {
        this.pool = pool;
        this.catalog = catalog;
        this.customers = customers;
        this.calendar = calendar;
        this.units = units;
        this.extensions = extensions;
    }

    Asking asking(AudienceClosure closure, Instant asOf) {
        return new Asking(asOf, calendar, units, extensions, closure.results());
    }

    /** How many customers fit the definition. */
    public Uni<Integer> count(AudienceDefinition definition, Instant asOf) {
        return catalog.closure(definition)
                .map(closure ->
                        AudienceStatement.ofAll(closure, asking(closure, asOf)).members("select count(*)"))
                .chain(this::rows)
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    /** A page of them in the order of their keys. */
    Uni<Page<Customer>> page(AudienceDefinition definition, Instant asOf, PageRequest request, Masking masking) {
        return catalog.closure(definition)
                .invoke(closure -> requireAllowed(closure, masking))
                .map(closure -> pageStatement(closure, asOf, request))
                .chain(this::rows)
                .map(rows -> Page.of(
                        request,
                        Rows.list(rows, row -> customers.read(row, masking)),
                        customer -> new Cursor(request.ordering(), null, customer.key())));
    }

    private Select pageStatement(AudienceClosure closure, Instant asOf, PageRequest request) {
        Select select = AudienceStatement.ofSome(closure, asking(closure, asOf)).members(CUSTOMERS);
        Cursor from = request.from();
        if (from != null) {
            select.append(" and c.id " + (request.backward() ? "<" : ">") + " ?::bigint", from.key());
        }
        return select.append(
                " order by " + OLDEST_FIRST.key() + (request.backward() ? " desc" : "") + " limit ?",
                request.rowsToRead());
    }

    /** Who may not see personal fields may not find them out by asking who fits them. */
    static void requireAllowed(AudienceClosure closure, Masking masking) {
        if (closure.isPersonal()) {
            masking.requireOpen("condition.birthday");
        }
    }

    /** How many there are, step by step, and some of them. */
    Uni<AudiencePreview> preview(AudienceDefinition definition, Instant asOf, int sample, Masking masking) {
        return catalog.closure(definition)
                .invoke(closure -> requireAllowed(closure, masking))
                .chain(closure -> {
                    Asking asking = asking(closure, asOf);
                    PageRequest first = PageRequest.of(Math.max(1, sample), null, null, null, "");
                    Uni<List<Customer>> some = sample == 0
                            ? Uni.createFrom().item(List.of())
                            : rows(pageStatement(closure, asOf, first))
                                    .map(rows -> Rows.stream(rows)
                                            .limit(sample)
                                            .map(row -> customers.read(row, masking))
                                            .toList());
                    return rows(AudienceStatement.ofAll(closure, asking).waterfall())
                            .map(rows -> waterfall(definition, rows))
                            .chain(steps -> some.map(found -> AudiencePreview.of(calendar.local(asOf), steps, found)));
                });
    }

    /** How many each step found and removed; the last element is whoever stays. */
    static List<Integer> waterfall(AudienceDefinition definition, RowSet<Row> rows) {
        Map<Integer, Integer> removed = Rows.stream(rows)
                .collect(Collectors.toMap(row -> row.getInteger("step"), row -> row.getInteger("customers")));
        List<Integer> counts = new ArrayList<>();
        for (int step = 1; step <= definition.steps().size(); step++) {
            counts.add(removed.getOrDefault(step, 0));
        }
        counts.add(removed.getOrDefault(0, 0));
        return counts;
    }

    /** Why the customer is in or not; null when there is no such customer. */
    Uni<@Nullable AudienceExplanation> explain(
            AudienceDefinition definition, Instant asOf, long customer, Masking masking) {
        List<ConditionTree.Place> places = new ArrayList<>(ConditionTree.places(definition.condition(), "condition"));
        for (int i = 0; i < definition.steps().size(); i++) {
            places.addAll(
                    ConditionTree.places(definition.steps().get(i).condition(), "exclusions." + i + ".condition"));
        }
        return catalog.closure(definition)
                .chain(closure -> rows(AudienceStatement.ofOne(closure, asking(closure, asOf), customer)
                                .explanation(places))
                        .map(rows -> rows.size() == 0
                                ? null
                                : AudienceExplanation.of(
                                        calendar.local(asOf),
                                        rows.iterator().next(),
                                        places,
                                        closure.isPersonal() && !masking.open())));
    }

    private Uni<RowSet<Row>> rows(Select select) {
        return pool.preparedQuery(select.sql()).execute(select.values());
    }
}
