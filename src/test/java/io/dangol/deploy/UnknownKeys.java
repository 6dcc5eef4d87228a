package io.dangol.deploy;

import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Keys that Kubernetes would not know. Its own server drops them without a word, so that a misspelt limit is no limit. The
 * client's model keeps what it has no field for under "additional properties", at every depth.
 */
final class UnknownKeys {
    private final List<String> found = new ArrayList<>();

    private UnknownKeys() {}

    static List<String> in(Object resource) {
        UnknownKeys keys = new UnknownKeys();
        keys.walk(resource.getClass().getSimpleName(), resource);
        return keys.found;
    }

    private void walk(String place, Object value) {
        if (value instanceof Collection<?> items) {
            items.forEach(item -> walk(place + "[]", item));
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> walk(place + "." + key, entry));
        } else if (isModel(value)) {
            for (Method getter : value.getClass().getMethods()) {
                follow(place, value, getter);
            }
        }
    }

    private void follow(String place, Object value, Method getter) {
        if (!getter.getName().startsWith("get") || getter.getParameterCount() > 0) {
            return;
        }
        Object property = call(getter, value);
        if (property == null) {
            return;
        }
        if (getter.getName().equals("getAdditionalProperties")) {
            ((Map<?, ?>) property).keySet().forEach(key -> found.add(place + "." + key));
        } else {
            String name = Character.toLowerCase(getter.getName().charAt(3))
                    + getter.getName().substring(4);
            walk(place + "." + name, property);
        }
    }

    /** Quantities and the like are values, not structures, though the model gives them the same method. */
    private static boolean isModel(Object value) {
        return value.getClass().getName().startsWith("io.fabric8.")
                && !(value instanceof Quantity)
                && !(value instanceof IntOrString)
                && !(value instanceof AnyType)
                && !(value instanceof Enum<?>);
    }

    private static Object call(Method getter, Object target) {
        try {
            return getter.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + getter, e);
        }
    }
}
