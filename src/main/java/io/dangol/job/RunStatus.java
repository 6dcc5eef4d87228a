package io.dangol.job;

import org.eclipse.microprofile.graphql.Description;

@Description("How a run stands.")
public enum RunStatus {
    @Description("At work; progress says how far.")
    RUNNING,
    @Description("Finished; its result is in force.")
    SUCCEEDED,
    @Description("Gave up; it changed nothing, and what was in force before still is.")
    FAILED,
    @Description("Its process was killed or lost the database; what it had not committed is undone.")
    ABANDONED
}
