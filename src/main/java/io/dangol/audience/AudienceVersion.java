package io.dangol.audience;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What an audience was defined as at some time. */
@Description("A version of an audience's definition. A stored version never changes.")
public record AudienceVersion(
        @Description("The number, from 1.") int version,

        @NonNull @Description("The definition as JSON, which is a value of the input type AudienceDefinition.")
        String definition,

        @NonNull @Description("Who wrote it, as the audit trail names them.")
        String author,

        @NonNull @Description("When it was written.") OffsetDateTime createdAt) {}
