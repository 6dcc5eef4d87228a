package io.dangol.audience;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a refresh of an audience saw. */
@Description("What a refresh of an audience saw (오디언스 갱신).")
public record AudienceRefresh(
        @NonNull @Description("When; nothing later was seen.")
        OffsetDateTime asOf,

        @Description("The version of the definition that decided.")
        int version,

        @Description("How many were in.") int members,

        @Description("How many were in who had not been at the refresh before (진입).")
        int entered,

        @Description("How many had been in at the refresh before and no longer were (이탈).")
        int left) {}
