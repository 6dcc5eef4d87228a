package io.dangol.playbook;

import io.dangol.lifecycle.LifecycleStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A stage with customers for whom nothing runs. */
@Description("A stage with customers and a purpose for which the playbook has actions, none of which runs.")
public record PlaybookHole(
        @NonNull @Description("The stage.") LifecycleStage stage,
        @NonNull @Description("The purpose.") PlaybookPurpose purpose,
        @Description("How many customers are in the stage.") int customers,

        @Description("How many actions the playbook has for it, those for customers of any stage included.")
        int actions) {}
