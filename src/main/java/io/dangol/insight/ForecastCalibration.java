package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;

/** Expected and observed orders of those with as many repeat purchases. */
@Description("Expected and observed orders of the customers with as many repeat purchases before the days held out.")
public record ForecastCalibration(
        @Description("Repeat purchases before; the last line holds all with 7 or more.")
        int repeats,

        @Description("How many customers.") int customers,
        @Description("Orders expected per customer.") double expected,
        @Description("Orders placed per customer.") double observed) {}
