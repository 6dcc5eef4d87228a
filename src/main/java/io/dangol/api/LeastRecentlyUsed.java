package io.dangol.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map that forgets what was not asked for longest. */
final class LeastRecentlyUsed<K, V> {
    private final Map<K, V> entries;

    LeastRecentlyUsed(int size) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > size;
            }
        };
    }

    synchronized @Nullable V get(K key) {
        return entries.get(key);
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
    }

    /** The remembered value, or a made one; making happens outside the lock and may happen twice. */
    V get(K key, Function<K, V> make) {
        V known = get(key);
        if (known == null) {
            known = make.apply(key);
            put(key, known);
        }
        return known;
    }
}
