package io.dangol.audience;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.dangol.shared.MinorUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells an editor how conditions are written. Fields, types and descriptions are the schema's own. */
@ApplicationScoped
public class AudienceVocabulary {
    private final Instance<GraphQLSchema> schema;
    private final String currency;

    AudienceVocabulary(Instance<GraphQLSchema> schema, MinorUnits units) {
        this.schema = schema;
        this.currency = units.currency();
    }

    List<ConditionDescription> read() {
        GraphQLInputObjectType conditions =
                (GraphQLInputObjectType) schema.get().getType("CustomerCondition");
        return Arrays.stream(ConditionWord.values())
                .map(word -> describe(word, conditions.getFieldDefinition(word.field())))
                .toList();
    }

    private ConditionDescription describe(ConditionWord word, GraphQLInputObjectField field) {
        GraphQLInputObjectType type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
        return new ConditionDescription(
                word.field(),
                word.english(),
                word.korean(),
                String.valueOf(type.getDescription()),
                word.group(),
                fields(type, "", true).toList());
    }

    /** The fields of the input and of those inside it, by their paths. */
    private Stream<ConditionField> fields(GraphQLInputObjectType type, String path, boolean required) {
        return type.getFieldDefinitions().stream().flatMap(field -> {
            boolean needed = required && GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
            String name = path + field.getName();
            return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType inner
                    ? fields(inner, name + ".", needed)
                    : Stream.of(field(type, field, name, needed));
        });
    }

    private ConditionField field(
            GraphQLInputObjectType type, GraphQLInputObjectField field, String name, boolean needed) {
        GraphQLNamedType named = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
        String unit = unit(type.getName(), field.getName());
        boolean days = "days".equals(unit);
        return new ConditionField(
                name,
                named.getName(),
                GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList,
                needed,
                String.valueOf(field.getDescription()),
                unit,
                unit == null || unit.equals(currency) ? null : (Integer) 0,
                days ? (Integer) Checks.MOST_DAYS : null,
                choices(named));
    }

    private static List<ConditionValue> choices(GraphQLNamedType type) {
        return type instanceof GraphQLEnumType choice
                ? choice.getValues().stream()
                        .map(each -> new ConditionValue(each.getName(), String.valueOf(each.getDescription())))
                        .toList()
                : List.of();
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
