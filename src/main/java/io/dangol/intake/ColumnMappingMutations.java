package io.dangol.intake;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.dangol.shared.GlobalId;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Saves column mappings and forgets them. */
@GraphQLApi
public class ColumnMappingMutations {
    private final ColumnMappings mappings;
    private final Loaders loaders;
    private final Callers callers;

    ColumnMappingMutations(ColumnMappings mappings, Loaders loaders, Callers callers) {
        this.mappings = mappings;
        this.loaders = loaders;
        this.callers = callers;
    }

    @Mutation
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.INTAKE})
    @NonNull @Description("Saves a column mapping under a name, in place of an earlier one of that name.")
    public Uni<@NonNull ColumnMappingSavePayload> columnMappingSave(
            @NonNull @Description("The mapping to save.") ColumnMappingSaveInput input) {
        List<ColumnBinding> bindings =
                input.bindings().stream().map(ColumnBindingInput::binding).toList();
        List<UserError> errors = errors(input, bindings);
        if (!errors.isEmpty()) {
            return Uni.createFrom().item(new ColumnMappingSavePayload(null, errors));
        }
        return mappings.save(callers.current(), input.kind(), input.name().strip(), bindings)
                .map(saved -> new ColumnMappingSavePayload(saved, List.of()));
    }

    @Mutation
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.INTAKE})
    @NonNull @Description("Forgets a saved column mapping.")
    public Uni<@NonNull ColumnMappingDeletePayload> columnMappingDelete(
            @NonNull @Description("The mapping to forget.") ColumnMappingDeleteInput input) {
        UserError unknown = new UserError(
                List.of("input", "id"),
                "There is no column mapping with the id " + input.id() + ".",
                ErrorCode.NOT_FOUND);
        return mappings.delete(callers.current(), GlobalId.key(ColumnMapping.TYPE, input.id()))
                .map(gone -> new ColumnMappingDeletePayload(gone, gone == null ? List.of(unknown) : List.of()));
    }

    private List<UserError> errors(ColumnMappingSaveInput input, List<ColumnBinding> bindings) {
        List<UserError> errors = new ArrayList<>();
        String name = input.name().strip();
        if (name.isEmpty() || name.length() > 100 || name.startsWith("{")) {
            errors.add(UserError.at(
                    "input.name", "\"" + name + "\" is no name. Use 1 to 100 characters that do not begin with {."));
        }
        for (int i = 0; i < bindings.size(); i++) {
            ColumnBinding binding = bindings.get(i);
            if ((binding.column() == null) == (binding.constant() == null)) {
                errors.add(UserError.at(
                        "input.bindings." + i, binding.field() + " needs a column or a constant, and not both."));
            }
        }
        if (errors.isEmpty()) {
            check(input.kind(), bindings, errors);
        }
        return errors;
    }

    /** The mapping must fit a file that has just the columns it names. */
    private void check(FactKind kind, List<ColumnBinding> bindings, List<UserError> errors) {
        List<String> header = bindings.stream()
                .filter(binding -> binding.column() != null)
                .map(binding -> binding.column().strip())
                .toList();
        try {
            RowLayout.of(loaders.of(kind).fields(), bindings, header);
        } catch (DangolException e) {
            errors.add(UserError.at("input.bindings", String.valueOf(e.getMessage())));
        }
    }
}
