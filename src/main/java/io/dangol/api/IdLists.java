package io.dangol.api;

import io.smallrye.graphql.json.InputFieldsInfo;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Scalars;
import io.smallrye.graphql.spi.EventingService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets arguments and input fields be lists of ids. The extension takes {@code @Id List<String>} for one id of the Java
 * type List, shows {@code [ID!]} in the schema, and then refuses every value.
 */
public final class IdLists implements EventingService {
    private static final Reference ID = Scalars.getIDScalar(String.class.getName());

    /** Null: always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public Operation createOperation(Operation operation) {
        Set<String> seen = new HashSet<>();
        operation.getArguments().forEach(argument -> repair(argument, seen));
        return operation;
    }

    private static void repair(Field field, Set<String> seen) {
        Reference reference = field.getReference();
        if (reference.getName().equals(ID.getName()) && field.hasWrapper()) {
            field.setReference(ID);
        } else if (reference.getType() == ReferenceType.INPUT && seen.add(reference.getClassName())) {
            fields(reference.getClassName()).forEach(inner -> repair(inner, seen));
        }
    }

    private static List<Field> fields(String inputClass) {
        List<Field> fields = new ArrayList<>();
        if (InputFieldsInfo.hasTransformationFields(inputClass)) {
            fields.addAll(InputFieldsInfo.getTransformationFields(inputClass).values());
        }
        List<Field> parameters = InputFieldsInfo.getCreatorParameters(inputClass);
        if (parameters != null) {
            fields.addAll(parameters);
        }
        return fields;
    }
}
