package io.dangol.audience;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A value that a condition takes, for an editor.
 *
 * @param choices the values of an enum; what the brand has is read by {@link VocabularyFields} for whoever asks
 */
@Description("A value that a condition takes, for an editor. A value inside an object has the path to it as its name.")
public record ConditionField(
        @NonNull @Description("The field, such as scope.channels.")
        String name,

        @NonNull @Description("The GraphQL type of a value, such as Int, Decimal, Date, ID or the name of an enum.")
        String type,

        @Description("Whether a list of values is taken, of which one must fit.")
        boolean list,

        @Description("Whether it must be given.") boolean required,

        @NonNull @Description("What it says, as the schema describes it.")
        String description,

        @Nullable @Description("What a number counts: days, hours, months, a currency, or null.")
        String unit,

        @Nullable @Description("The smallest number allowed; null where there is none.")
        Integer least,

        @Nullable @Description("The largest number allowed; null where there is none.")
        Integer most,

        @Ignore List<ConditionValue> choices) {}
