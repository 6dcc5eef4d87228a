package io.dangol.audience;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds the bean of a condition that a later room knows about. */
@ApplicationScoped
public class ConditionExtensions {
    private final List<ConditionExtension<?>> extensions;

    ConditionExtensions(@All List<ConditionExtension<?>> extensions) {
        this.extensions = extensions;
    }

    <C extends Condition> Predicate predicate(C condition, Asking asking) {
        return extensions.stream()
                .filter(extension -> extension.type().isInstance(condition))
                .findFirst()
                .map(extension -> write(extension, condition, asking))
                .orElseThrow(() -> new IllegalStateException("No room knows " + condition.getClass()));
    }

    private static <C extends Condition> Predicate write(
            ConditionExtension<C> extension, Condition condition, Asking asking) {
        return extension.predicate(extension.type().cast(condition), asking);
    }
}
