package io.dangol.insight;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is bought together, by the run in force. */
@ApplicationScoped
public class Associations {
    private static final int MOST_OF_A_PRODUCT = 10;
    private static final int MOST_SUGGESTIONS = 5;
    private static final String NO_SORT_VALUE = "null::text";

    private final Pool pool;
    private final BusinessCalendar calendar;

    Associations(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    Uni<@Nullable ProductAssociation> findProducts(long key) {
        return pool.preparedQuery(AssociationSelect.PRODUCTS.replace("{sortValue}", NO_SORT_VALUE) + " where a.id = $1")
                .execute(Tuple.of(key))
                .map(rows -> Rows.stream(rows).findFirst().map(this::products).orElse(null));
    }

    Uni<@Nullable CategoryAssociation> findCategories(long key) {
        return pool.preparedQuery(
                        AssociationSelect.CATEGORIES.replace("{sortValue}", NO_SORT_VALUE) + " where a.id = $1")
                .execute(Tuple.of(key))
                .map(rows -> Rows.stream(rows).findFirst().map(this::categories).orElse(null));
    }

    /** The associations with the greatest lift of each product. */
    Uni<Map<Long, List<ProductAssociation>>> ofProducts(Long[] products) {
        return pool.preparedQuery(AssociationSelect.OF_PRODUCTS)
                .execute(Tuple.of(products, MOST_OF_A_PRODUCT))
                .map(rows -> Rows.grouped(rows, "product_id", this::products));
    }

    /** What each customer may buy next, the most likely first. */
    public Uni<Map<Long, List<ProductSuggestion>>> suggestions(Long[] customers) {
        return pool.preparedQuery(AssociationSelect.SUGGESTIONS)
                .execute(Tuple.of(customers, MOST_SUGGESTIONS))
                .map(rows -> Rows.grouped(
                        rows,
                        "customer_id",
                        row -> new ProductSuggestion(
                                products(row), calendar.local(row.getOffsetDateTime("viewed_at")))));
    }

    Uni<ProductAssociationConnection> pageOfProducts(
            PageRequest request, AssociationSortKey sortKey, boolean reverse, ProductAssociationFilter filter) {
        Select select = filter.narrow(new Select(AssociationSelect.PRODUCTS.replace("{sortValue}", sortKey.text())));
        return Listed.page(pool, select, request, sortKey.order(reverse), this::products, ProductAssociation::key)
                .map(page -> ProductAssociationConnection.of(page, request, filter));
    }

    Uni<CategoryAssociationConnection> pageOfCategories(
            PageRequest request, AssociationSortKey sortKey, boolean reverse, CategoryAssociationFilter filter) {
        Select select = filter.narrow(new Select(AssociationSelect.CATEGORIES.replace("{sortValue}", sortKey.text())));
        return Listed.page(pool, select, request, sortKey.order(reverse), this::categories, CategoryAssociation::key)
                .map(page -> CategoryAssociationConnection.of(page, request, filter));
    }

    Uni<Integer> countProducts(ProductAssociationFilter filter) {
        return Listed.count(pool, filter.narrow(new Select(AssociationSelect.COUNT_PRODUCTS)));
    }

    Uni<Integer> countCategories(CategoryAssociationFilter filter) {
        return Listed.count(pool, filter.narrow(new Select(AssociationSelect.COUNT_CATEGORIES)));
    }

    private ProductAssociation products(Row row) {
        return new ProductAssociation(
                row.getLong("id"),
                row.getLong("product_id"),
                row.getLong("associated_product_id"),
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                AssociationMeasures.of(row));
    }

    private CategoryAssociation categories(Row row) {
        return new CategoryAssociation(
                row.getLong("id"),
                row.getString("category"),
                row.getString("associated_category"),
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                AssociationMeasures.of(row));
    }
}
