package io.dangol.job;

import org.eclipse.microprofile.graphql.Description;

@Description("What started a run.")
public enum RunTrigger {
    @Description("The schedule.")
    SCHEDULE,
    @Description("A mutation.")
    MUTATION,
    @Description("The start of the application.")
    START_UP,
    @Description("A file or batch that came in.")
    INTAKE
}
