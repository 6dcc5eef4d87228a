package io.dangol.audience;

import io.dangol.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What conditions can name, for whoever asks: nothing is read for an editor that wants the words alone. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class VocabularyFields {
    private static final Set<String> NAMES = Set.of("ID", "String");

    private final KnownValues known;

    public VocabularyFields(KnownValues known) {
        this.known = known;
    }

    @NonNull @Description(
            "The values allowed, where there is a list of them: those of an enum, or what the brand has, such as its channels,"
                    + " stores, categories, tiers and lists, up to 1,000 by title. Empty for numbers, dates, texts and products.")
    public Uni<List<@NonNull List<@NonNull ConditionValue>>> values(@Source List<ConditionField> fields) {
        return known.read()
                .map(values ->
                        fields.stream().map(field -> allowed(field, values)).toList());
    }

    private static List<ConditionValue> allowed(ConditionField field, Map<String, List<ConditionValue>> values) {
        String name = field.name().substring(field.name().lastIndexOf('.') + 1);
        return NAMES.contains(field.type()) ? values.getOrDefault(name, List.of()) : field.choices();
    }
}
