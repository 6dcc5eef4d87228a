package io.dangol.shared;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A business refusal in a mutation's payload. */
@Description("Why a mutation changed nothing. Each error points at the input field that caused it.")
public record UserError(
        @Nullable @Description("Path of the input field, outermost first; null when no single field is at fault.")
        List<@NonNull String> field,

        @NonNull @Description("What is wrong, with the value, and what to do about it.")
        String message,

        @NonNull @Description("The kind of refusal.") ErrorCode code) {

    public static UserError at(String path, String message) {
        return new UserError(List.of(path.split("\\.")), message, ErrorCode.BAD_USER_INPUT);
    }

    /** The same, told of a field inside this one. */
    public UserError within(String outer) {
        List<String> path = new ArrayList<>(List.of(outer));
        if (field != null) {
            path.addAll(field);
        }
        return new UserError(List.copyOf(path), message, code);
    }

    public static UserError of(DangolException refusal) {
        return new UserError(refusal.field(), String.valueOf(refusal.getMessage()), refusal.code());
    }
}
