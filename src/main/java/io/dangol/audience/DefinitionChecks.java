package io.dangol.audience;

import io.dangol.shared.Rows;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a definition is sound and everything it refers to exists. */
@ApplicationScoped
class DefinitionChecks {
    private static final int MOST_ERRORS = 50;

    private final Pool pool;

    DefinitionChecks(Pool pool) {
        this.pool = pool;
    }

    /** @throws InvalidAudienceException (as a failure) with every error, before anything is asked or stored */
    Uni<AudienceDefinition> requireSound(AudienceDefinition definition, String path) {
        Checks checks = TreeChecks.check(definition, path);
        if (!checks.errors().isEmpty()) {
            return Uni.createFrom().failure(refusal(checks.errors()));
        }
        Map<Reference.Kind, List<Reference>> references =
                checks.references().stream().collect(Collectors.groupingBy(Reference::kind));
        return Multi.createFrom()
                .iterable(references.values())
                .onItem()
                .transformToUniAndConcatenate(this::missing)
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).toList())
                .map(errors -> {
                    if (!errors.isEmpty()) {
                        throw refusal(errors);
                    }
                    return definition;
                });
    }

    private static InvalidAudienceException refusal(List<UserError> errors) {
        return new InvalidAudienceException(errors.stream().limit(MOST_ERRORS).toList());
    }

    private Uni<List<UserError>> missing(List<Reference> references) {
        Reference.Kind kind = references.get(0).kind();
        Object wanted = kind.byKey()
                ? references.stream().map(Reference::key).distinct().toArray(Long[]::new)
                : references.stream().map(Reference::text).distinct().toArray(String[]::new);
        return pool.preparedQuery(kind.missing())
                .execute(Tuple.of(wanted))
                .map(rows -> Rows.stream(rows).map(row -> row.getValue(0)).collect(Collectors.toSet()))
                .map(missing -> errors(references, missing));
    }

    private static List<UserError> errors(List<Reference> references, Set<Object> missing) {
        List<UserError> errors = new ArrayList<>();
        for (Reference reference : references) {
            Object wanted = Objects.requireNonNullElse((Object) reference.key(), reference.text());
            if (missing.contains(wanted)) {
                errors.add(UserError.at(reference.path(), reference.complaint()));
            }
        }
        return errors;
    }
}
