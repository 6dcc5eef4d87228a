package io.dangol.lifecycle;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A run that is to be started. */
@Input("LifecycleRunStartInput")
@Description("A lifecycle run that is to be started.")
public record LifecycleRunStartInput(
        @Nullable @Description("Orders before this instant are counted; left out, now.")
        OffsetDateTime asOf,

        @Nullable @Description("True to look at everybody, and not only at whom something happened to.")
        Boolean full) {}
