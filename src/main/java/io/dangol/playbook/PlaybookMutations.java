package io.dangol.playbook;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.DangolException;
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
import org.jspecify.annotations.Nullable;

/** Changes the playbook. */
@GraphQLApi
@RolesAllowed(Role.Names.MARKETER)
public class PlaybookMutations {
    private static final int LONGEST_STRATEGY = 1000;
    private static final int LONGEST_OFFER = 500;
    private static final int EARLIEST = -365;
    private static final int LATEST = 3650;

    private final PlaybookEditing editing;
    private final Callers callers;

    public PlaybookMutations(PlaybookEditing editing, Callers callers) {
        this.editing = editing;
        this.callers = callers;
    }

    @Mutation
    @NonNull @Description("Changes an action of the playbook, and says which audience and campaigns run it.")
    public Uni<PlaybookCellPayload> playbookCellUpdate(
            @NonNull @Description("What shall change.") PlaybookCellUpdateInput input) {
        List<UserError> errors = new ArrayList<>();
        checkText(errors, "strategy", input.strategy(), LONGEST_STRATEGY);
        checkText(errors, "offer", input.offer(), LONGEST_OFFER);
        checkNumber(errors, "fromDays", input.fromDays(), EARLIEST, LATEST);
        checkNumber(errors, "toDays", input.toDays(), EARLIEST, LATEST);
        checkNumber(errors, "tier", input.tier(), 1, 2);
        if (!errors.isEmpty()) {
            return Uni.createFrom().item(new PlaybookCellPayload(null, errors));
        }
        return told(editing.change(input, callers.current()));
    }

    @Mutation
    @NonNull @Description("Stores whom an action is for as an audience that is refreshed every day, and links it to the action.")
    public Uni<PlaybookCellPayload> playbookCellAudienceCreate(
            @NonNull @Description("Which action.") PlaybookCellAudienceCreateInput input) {
        return told(editing.storeAudience(GlobalId.key(PlaybookCell.TYPE, input.id()), callers.current()));
    }

    private static Uni<PlaybookCellPayload> told(Uni<PlaybookCell> changed) {
        return changed.map(cell -> new PlaybookCellPayload(cell, List.of()))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> new PlaybookCellPayload(null, List.of(UserError.of(refusal))));
    }

    private static void checkText(List<UserError> errors, String field, @Nullable String text, int longest) {
        if (text != null && (text.isBlank() || text.length() > longest)) {
            errors.add(UserError.at(
                    "input." + field, field + " has " + text.length() + " characters. Give 1 to " + longest + "."));
        }
    }

    private static void checkNumber(
            List<UserError> errors, String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            errors.add(
                    UserError.at("input." + field, field + " is " + value + ". Give " + least + " to " + most + "."));
        }
    }
}
