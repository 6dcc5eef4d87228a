package io.dangol.performance;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A recording to be started. */
@Input("KpiRecordingStartInput")
@Description("A recording of KPI results to be started.")
public record KpiRecordingStart(
        @Nullable @Description("The day before whose start facts count; null for today.")
        LocalDate asOf) {}
