package io.dangol.intake;

import io.dangol.shared.DangolException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;

/** The loaders of all rooms, by what they load. */
@ApplicationScoped
class Loaders {
    private final Map<FactKind, FactLoader<?>> loaders = new EnumMap<>(FactKind.class);

    Loaders(@Any Instance<FactLoader<?>> all) {
        all.forEach(loader -> loaders.put(loader.kind(), loader));
    }

    /** @throws DangolException with NOT_FOUND when facts of the kind cannot be loaded */
    FactLoader<?> of(FactKind kind) {
        FactLoader<?> loader = loaders.get(kind);
        if (loader == null) {
            throw DangolException.notFound("Facts of the kind " + kind + " cannot be loaded here.");
        }
        return loader;
    }
}
