package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;

/** In what a metric is counted. */
@Description("In what a metric is counted.")
public enum KpiUnit {
    @Description("A share from 0 to 1.")
    RATE,
    @Description("An amount in the brand's currency.")
    MONEY,
    @Description("A number of messages.")
    MESSAGES,
    @Description("Orders per member and month.")
    ORDERS,
    @Description("Points from -100 to 100.")
    POINTS
}
