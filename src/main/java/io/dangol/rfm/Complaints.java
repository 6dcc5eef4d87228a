package io.dangol.rfm;

import io.dangol.shared.UserError;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a model, each with the path of the field; collected, so that an author sees all at once. */
final class Complaints {
    private final List<UserError> errors = new ArrayList<>();

    void add(String path, String message) {
        errors.add(UserError.at(path, message));
    }

    void unless(boolean fine, String path, String message) {
        if (!fine) {
            add(path, message);
        }
    }

    boolean none() {
        return errors.isEmpty();
    }

    List<UserError> errors() {
        return List.copyOf(errors);
    }
}
