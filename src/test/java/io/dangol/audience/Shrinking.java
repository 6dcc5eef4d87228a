package io.dangol.audience;

import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Shrinkable;

/** Makes an example that fails smaller, as jqwik does, where jqwik's own engine cannot run: inside the application. */
final class Shrinking {
    private int attempts;

    /** @param attempts how many smaller examples are tried in all */
    Shrinking(int attempts) {
        this.attempts = attempts;
    }

    /** The smallest example found on the way down that still fails. */
    <T> Shrinkable<T> smallest(Shrinkable<T> failing, Predicate<T> fails) {
        Shrinkable<T> smallest = failing;
        Optional<Shrinkable<T>> next = smaller(failing, fails);
        while (next.isPresent()) {
            smallest = next.get();
            next = smaller(smallest, fails);
        }
        return smallest;
    }

    private <T> Optional<Shrinkable<T>> smaller(Shrinkable<T> failing, Predicate<T> fails) {
        return failing.shrink()
                .takeWhile(candidate -> attempts-- > 0)
                .filter(candidate -> fails.test(candidate.value()))
                .findFirst();
    }
}
