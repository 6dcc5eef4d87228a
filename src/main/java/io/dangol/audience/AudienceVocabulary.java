package io.dangol.audience;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.dangol.shared.MinorUnits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells an editor how conditions are written. Fields, types and descriptions are the schema's own. */
@ApplicationScoped
public class AudienceVocabulary {
    private final Instance<GraphQLSchema> schema;
    private final KnownValues known;
    private final String currency;

    AudienceVocabulary(Instance<GraphQLSchema> schema, KnownValues known, MinorUnits units) {
        this.schema = schema;
        this.known = known;
        this.currency = units.currency();
    }

    Uni<List<ConditionDescription>> read() {
        return known.read().map(values -> {
            GraphQLInputObjectType conditions =
                    (GraphQLInputObjectType) schema.get().getType("CustomerCondition");
            return Arrays.stream(ConditionWord.values())
                    .map(word -> describe(word, conditions.getFieldDefinition(word.field()), values))
                    .toList();
        });
    }

    private ConditionDescription describe(
            ConditionWord word, GraphQLInputObjectField field, Map<String, List<ConditionValue>> values) {
        List<ConditionField> fields = new ArrayList<>();
        GraphQLInputObjectType type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
        collect(type, "", true, values, fields);
        return new ConditionDescription(
                word.field(),
                word.english(),
                word.korean(),
                String.valueOf(type.getDescription()),
                word.group(),
                fields);
    }

    private void collect(
            GraphQLInputObjectType type,
            String path,
            boolean required,
            Map<String, List<ConditionValue>> values,
            List<ConditionField> into) {
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            boolean needed = required && GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
            GraphQLType named = GraphQLTypeUtil.unwrapAll(field.getType());
            if (named instanceof GraphQLInputObjectType inner) {
                collect(inner, path + field.getName() + ".", needed, values, into);
            } else {
                into.add(field(type, field, (GraphQLNamedType) named, path, needed, values));
            }
        }
    }

    private ConditionField field(
            GraphQLInputObjectType type,
            GraphQLInputObjectField field,
            GraphQLNamedType named,
            String path,
            boolean needed,
            Map<String, List<ConditionValue>> values) {
        String unit = unit(type.getName(), field.getName());
        boolean days = "days".equals(unit);
        return new ConditionField(
                path + field.getName(),
                named.getName(),
                GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList,
                needed,
                String.valueOf(field.getDescription()),
                unit,
                unit == null || unit.equals(currency) ? null : (Integer) 0,
                days ? (Integer) Checks.MOST_DAYS : null,
                allowed(named, field.getName(), values));
    }

    private static List<ConditionValue> allowed(
            GraphQLNamedType type, String field, Map<String, List<ConditionValue>> values) {
        if (type instanceof GraphQLEnumType choice) {
            return choice.getValues().stream()
                    .map(each -> new ConditionValue(each.getName(), String.valueOf(each.getDescription())))
                    .toList();
        }
        boolean named = List.of("ID", "String").contains(type.getName());
        return named ? values.getOrDefault(field, List.of()) : List.of();
    }

    private @Nullable String unit(String type, String field) {
        if (type.equals("MoneyRange")) {
            return currency;
        }
        String name = field.toLowerCase(Locale.ROOT);
        if (type.equals("DaysAgo") || name.endsWith("days")) {
            return "days";
        }
        if (name.startsWith("hours")) {
            return "hours";
        }
        return name.endsWith("months") ? "months" : null;
    }
}
