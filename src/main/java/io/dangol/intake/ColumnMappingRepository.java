package io.dangol.intake;

import io.dangol.shared.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every query of saved column mappings. */
@ApplicationScoped
class ColumnMappingRepository implements PanacheRepository<ColumnMappingEntity> {
    Uni<@Nullable ColumnMappingEntity> named(FactKind kind, String name) {
        return find("kind = ?1 and name = ?2", kind, name).firstResult();
    }

    Uni<@Nullable ColumnMappingEntity> ofKind(FactKind kind, long id) {
        return find("kind = ?1 and id = ?2", kind, id).firstResult();
    }

    /** Newest first. */
    Uni<List<ColumnMappingEntity>> page(PageRequest request, @Nullable FactKind kind) {
        long from = request.from() == null
                ? (request.backward() ? 0 : Long.MAX_VALUE)
                : request.from().key();
        String order = request.backward()
                ? "id > ?1 and (?2 is null or kind = ?2) order by id"
                : "id < ?1 and (?2 is null or kind = ?2) order by id desc";
        return find(order, from, kind).page(0, request.rowsToRead()).list();
    }

    Uni<Long> number(@Nullable FactKind kind) {
        return kind == null ? count() : count("kind", kind);
    }
}
