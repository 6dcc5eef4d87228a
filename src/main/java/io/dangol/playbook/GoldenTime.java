package io.dangol.playbook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** When an action may happen. */
@Description("When an action may happen (골든타임): a window of days after, or below zero before, its anchor.")
public record GoldenTime(
        @NonNull @Description("The day it is counted from.") GoldenTimeAnchor anchor,
        @Description("First day of the window.") int fromDays,
        @Description("Last day of the window.") int toDays) {}
