package io.dangol.template;

import io.dangol.customer.ConsentPurpose;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a message says, as its current version has it. */
@Description("What a message says, with variables such as #{customerName|고객님} (메시지 템플릿).")
public record MessageTemplate(
        @Ignore long rowId,

        @NonNull @Description("Unique key, lower case.") String key,

        @NonNull @Description("What people call it.") String name,
        @NonNull @Description("As what it goes out.") TemplateFormat format,
        @NonNull @Description("Which consent it needs.") ConsentPurpose purpose,

        @Description("Number of the current version, from 1.")
        int version,

        @Nullable @Description("Title or subject; null where there is none.")
        String title,

        @NonNull @Description("The text.") String body,

        @NonNull @Description("What is wrong or risky with the current version, each with the remedy.")
        List<@NonNull TemplateFinding> findings,

        @NonNull @Description("When the template was first written down.")
        OffsetDateTime createdAt)
        implements Node {
    public static final String TYPE = "MessageTemplate";

    @Id
    @NonNull @Description("Opaque id of the template.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, rowId);
    }
}
