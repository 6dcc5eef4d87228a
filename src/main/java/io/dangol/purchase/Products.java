package io.dangol.purchase;

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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds products. */
@ApplicationScoped
public class Products {
    private final Pool pool;
    private final MinorUnits minorUnits;

    public Products(Pool pool, MinorUnits minorUnits) {
        this.pool = pool;
        this.minorUnits = minorUnits;
    }

    /** The products with these keys, by key. */
    public Uni<Map<Long, Product>> load(Long[] keys) {
        Select select = new Select(ProductSql.PRODUCTS).where("p.id = any (?::bigint[])", (Object) keys);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Rows.byKey(rows, "id", this::read));
    }

    Uni<@Nullable Product> find(long key) {
        return load(new Long[] {key}).map(found -> found.get(key));
    }

    Uni<Page<Product>> page(PageRequest request, ProductFilter filter) {
        Select select = filter.narrow(new Select(ProductSql.PRODUCTS)).page(request, SortOrder.byKey("p.id", false));
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Page.of(
                        request,
                        Rows.list(rows, this::read),
                        product -> new Cursor(request.ordering(), null, product.key())));
    }

    Uni<Integer> count(ProductFilter filter) {
        Select select = filter.narrow(new Select(ProductSql.COUNT));
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    private Product read(Row row) {
        Long listPrice = row.getLong("list_price");
        return new Product(
                row.getLong("id"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("category"),
                row.getString("brand"),
                listPrice == null ? null : minorUnits.money(listPrice));
    }
}
