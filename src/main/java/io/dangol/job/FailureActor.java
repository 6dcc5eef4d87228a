package io.dangol.job;

import org.eclipse.microprofile.graphql.Description;

@Description("Who must act on a failed run.")
public enum FailureActor {
    @Description("Whoever asked for it: the request or the data is at fault.")
    CALLER,
    @Description("The operator: the database or the machine is at fault.")
    OPERATOR,
    @Description("Dangol's developers: the error id finds the fault in the log.")
    DEVELOPER
}
