package io.dangol.audience;

import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.StorableText;
import io.dangol.shared.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a condition tree, each complaint at the path of the node that caused it. */
public final class Checks {
    /** The longest list of values in one condition. */
    static final int LONGEST_LIST = 1_000;

    static final int LONGEST_TEXT = 200;

    /** The farthest that a number of days reaches: a hundred years. */
    static final int MOST_DAYS = 36_525;

    private final String path;
    private final List<UserError> errors;
    private final List<Reference> references;

    Checks(String path) {
        this(path, new ArrayList<>(), new ArrayList<>());
    }

    private Checks(String path, List<UserError> errors, List<Reference> references) {
        this.path = path;
        this.errors = errors;
        this.references = references;
    }

    /** The same list of complaints, one step deeper. */
    public Checks at(String step) {
        return new Checks(path + "." + step, errors, references);
    }

    String path() {
        return path;
    }

    List<UserError> errors() {
        return errors;
    }

    List<Reference> references() {
        return references;
    }

    /** Complains at a field of this node unless the condition holds. */
    public Checks require(boolean condition, @Nullable String field, String message) {
        if (!condition) {
            String where = field == null ? path : path + "." + field;
            errors.add(UserError.at(where, where + ": " + message));
        }
        return this;
    }

    public Checks between(String field, @Nullable Integer value, int least, int most) {
        return require(
                value == null || (value >= least && value <= most),
                field,
                value + " is out of range. Give " + least + " to " + most + ".");
    }

    public Checks days(String field, @Nullable Integer value) {
        return between(field, value, 0, MOST_DAYS);
    }

    public Checks list(String field, @Nullable Collection<?> values) {
        return values == null
                ? this
                : require(
                                !values.isEmpty(),
                                field,
                                "The list is empty. Name at least one value, or leave the field out.")
                        .require(
                                values.size() <= LONGEST_LIST,
                                field,
                                values.size() + " values are too many. Give up to " + LONGEST_LIST
                                        + ", or upload a list.");
    }

    /** Checks a list of texts as {@link #list}, and each text. */
    public Checks texts(String field, @Nullable List<String> values) {
        list(field, values);
        if (values != null) {
            values.forEach(value -> text(field, value));
        }
        return this;
    }

    private void text(String field, String value) {
        require(
                isText(value, LONGEST_TEXT),
                field,
                "A value is blank, longer than " + LONGEST_TEXT + " characters or holds " + StorableText.OTHERWISE
                        + ".");
    }

    /** Whether it says something, in no more characters, that the database keeps exactly as it is. */
    static boolean isText(String value, int longest) {
        return !value.isBlank() && value.length() <= longest && StorableText.is(value);
    }

    /** Checks a list of texts of which each must be known, such as product categories. */
    public Checks known(Reference.Kind kind, String field, @Nullable List<String> values) {
        texts(field, values);
        if (values != null && values.size() <= LONGEST_LIST) {
            values.forEach(value -> references.add(new Reference(path + "." + field, kind, value, null)));
        }
        return this;
    }

    /** Demands a tier ladder, without which nobody is near any tier. */
    public Checks ladder() {
        references.add(new Reference(path, Reference.Kind.LADDER, "ladder", null));
        return this;
    }

    /** Checks ids of things of which each must exist. */
    public Checks ids(Reference.Kind kind, String field, @Nullable List<String> ids) {
        list(field, ids);
        if (ids != null && ids.size() <= LONGEST_LIST) {
            ids.forEach(id -> id(kind, field, id));
        }
        return this;
    }

    public Checks id(Reference.Kind kind, String field, @Nullable String id) {
        if (id != null) {
            try {
                references.add(new Reference(path + "." + field, kind, id, GlobalId.key(kind.type(), id)));
            } catch (DangolException malformed) {
                require(false, field, String.valueOf(malformed.getMessage()));
            }
        }
        return this;
    }
}
