package io.dangol.template;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A wording that never changes. */
@Description("A wording of a template; it never changes.")
public record MessageTemplateVersion(
        @Description("Its number, from 1.") int version,

        @Nullable @Description("Title or subject; null where there is none.")
        String title,

        @NonNull @Description("The text.") String body,

        @NonNull @Description("Who wrote it, as the audit trail names people.")
        String author,

        @NonNull @Description("When.") OffsetDateTime createdAt) {}
