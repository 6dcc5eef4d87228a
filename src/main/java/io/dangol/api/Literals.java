package io.dangol.api;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as a document writes them, in the shape that variables have. */
final class Literals {
    private Literals() {}

    /** A word without quotes. */
    record Word(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The place of a variable, whose own value is judged elsewhere. */
    record Variable(String name) {}

    static @Nullable Object value(@Nullable Value<?> literal) {
        if (literal == null || literal instanceof NullValue) {
            return null;
        }
        if (literal instanceof ObjectValue object) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                fields.put(field.getName(), value(field.getValue()));
            }
            return fields;
        }
        if (literal instanceof ArrayValue array) {
            List<@Nullable Object> items = new ArrayList<>();
            array.getValues().forEach(item -> items.add(value(item)));
            return items;
        }
        return single(literal);
    }

    private static @Nullable Object single(Value<?> literal) {
        if (literal instanceof StringValue text) {
            return text.getValue();
        }
        if (literal instanceof IntValue number) {
            return number.getValue();
        }
        if (literal instanceof FloatValue number) {
            return number.getValue();
        }
        if (literal instanceof BooleanValue fact) {
            return fact.isValue();
        }
        return literal instanceof EnumValue word
                ? new Word(word.getName())
                : literal instanceof VariableReference reference ? new Variable(reference.getName()) : null;
    }
}
