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
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells an editor how conditions are written. Fields, types and descriptions are the schema's own. */
@ApplicationScoped
public class AudienceVocabulary {
    private static final String SEGMENTS =
            "select distinct jsonb_array_elements(rules) ->> 'key' as key from segmentation_model order by key";

    private final Instance<GraphQLSchema> schema;
    private final Pool pool;
    private final String currency;

    AudienceVocabulary(Instance<GraphQLSchema> schema, Pool pool, MinorUnits units) {
        this.schema = schema;
        this.pool = pool;
        this.currency = units.currency();
    }

    Uni<List<ConditionDescription>> read() {
        return pool.query(SEGMENTS)
                .execute()
                .map(rows -> Rows.list(rows, row -> row.getString(0)))
                .map(segments -> {
                    GraphQLInputObjectType conditions =
                            (GraphQLInputObjectType) schema.get().getType("CustomerCondition");
                    return Arrays.stream(ConditionWord.values())
                            .map(word -> describe(word, conditions.getFieldDefinition(word.field()), segments))
                            .toList();
                });
    }

    private ConditionDescription describe(ConditionWord word, GraphQLInputObjectField field, List<String> segments) {
        List<ConditionField> fields = new ArrayList<>();
        GraphQLInputObjectType type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
        collect(type, "", true, fields);
        List<ConditionField> told = word == ConditionWord.SEGMENT
                ? fields.stream().map(each -> withValues(each, segments)).toList()
                : fields;
        return new ConditionDescription(
                word.field(), word.english(), word.korean(), String.valueOf(type.getDescription()), word.group(), told);
    }

    private void collect(GraphQLInputObjectType type, String path, boolean required, List<ConditionField> into) {
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            boolean needed = required && GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
            GraphQLType named = GraphQLTypeUtil.unwrapAll(field.getType());
            if (named instanceof GraphQLInputObjectType inner) {
                collect(inner, path + field.getName() + ".", needed, into);
            } else {
                into.add(field(type, field, (GraphQLNamedType) named, path, needed));
            }
        }
    }

    private ConditionField field(
            GraphQLInputObjectType type,
            GraphQLInputObjectField field,
            GraphQLNamedType named,
            String path,
            boolean needed) {
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
                named instanceof GraphQLEnumType values
                        ? values.getValues().stream()
                                .map(each -> each.getName())
                                .toList()
                        : List.of());
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

    private static ConditionField withValues(ConditionField field, List<String> values) {
        List<String> all = new ArrayList<>(values);
        all.addAll(List.of("UNCLASSIFIED", "NO_ORDERS"));
        return new ConditionField(
                field.name(), field.type(), field.list(), field.required(), field.description(), null, null, null, all);
    }
}
