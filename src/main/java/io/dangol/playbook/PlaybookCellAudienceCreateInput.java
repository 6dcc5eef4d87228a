package io.dangol.playbook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An action whose audience is to be stored. */
@Input("PlaybookCellAudienceCreateInput")
@Description("An action whose definition is to be stored as an audience, refreshed every day.")
public record PlaybookCellAudienceCreateInput(
        @Id @NonNull @Description("Id of the action.") String id) {}
