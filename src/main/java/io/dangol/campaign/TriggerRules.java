package io.dangol.campaign;

import io.dangol.purchase.Product;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Rows;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a plan's trigger must fulfil. Each complaint names the field of the input, its value and the remedy. */
@ApplicationScoped
class TriggerRules {
    private static final String KNOWN = """
            select id::text as name from product where id = any ($1)
            union all
            select distinct category from product where category = any ($2)
            """;

    private final Pool pool;

    TriggerRules(Pool pool) {
        this.pool = pool;
    }

    Uni<List<UserError>> complaints(CampaignPlan plan) {
        List<UserError> errors = new ArrayList<>(TriggerChecks.complaints(plan));
        if (!(plan.trigger() instanceof CampaignTrigger.GoldenTime golden)
                || golden.window().anchor() != CampaignAnchor.PRODUCT_ORDER) {
            return Uni.createFrom().item(errors);
        }
        return unknown(golden.window()).map(others -> {
            errors.addAll(others);
            return errors;
        });
    }

    private Uni<List<UserError>> unknown(GoldenTimeTrigger window) {
        List<@Nullable Long> products = window.products() == null
                ? List.of()
                : window.products().stream().map(TriggerRules::key).toList();
        List<String> categories = window.categories() == null ? List.of() : window.categories();
        Long[] keys = products.stream().filter(key -> key != null).toArray(Long[]::new);
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(keys, categories.toArray(String[]::new)))
                .map(rows -> Rows.stream(rows).map(row -> row.getString("name")).collect(Collectors.toSet()))
                .map(known -> {
                    List<UserError> errors = new ArrayList<>();
                    missing(errors, "products", window.products(), products, known);
                    missing(errors, "categories", window.categories(), categories, known);
                    return errors;
                });
    }

    private static void missing(
            List<UserError> errors, String field, @Nullable List<String> given, List<?> keys, Set<String> known) {
        for (int i = 0; i < keys.size(); i++) {
            if (!known.contains(String.valueOf(keys.get(i)))) {
                errors.add(UserError.at(
                        "input.trigger.goldenTime." + field + "." + i,
                        "\"" + given.get(i) + "\" is unknown. Use " + field + " as the query products returns them."));
            }
        }
    }

    private static @Nullable Long key(String product) {
        try {
            return GlobalId.key(Product.TYPE, product);
        } catch (DangolException malformed) {
            return null;
        }
    }
}
