package io.dangol.api;

import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import java.util.Set;
import java.util.function.Predicate;

/** The schema as a document that is valid on its own: with its scalars and directives. */
final class SchemaDocument {
    /** What the engine or the extension defines and this API does not offer, with the scalars that only these use. */
    private static final Set<String> NOT_OFFERED =
            Set.of("defer", "experimental_disableErrorPropagation", "constraint", "BigInteger", "BigDecimal");

    private SchemaDocument() {}

    /** @param wanted which types, fields and directives to print, by their name */
    static String print(GraphQLSchema schema, Predicate<String> wanted) {
        SchemaPrinter.Options options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectives(name -> !NOT_OFFERED.contains(name))
                .includeDirectiveDefinition(name -> !NOT_OFFERED.contains(name) && !specified(name))
                .useAstDefinitions(false)
                .includeSchemaElement(element -> !(element instanceof GraphQLNamedSchemaElement named)
                        || !NOT_OFFERED.contains(named.getName()) && wanted.test(named.getName()));
        return new SchemaPrinter(options).print(schema);
    }

    /** The specification's own directives, which every tool knows. */
    private static boolean specified(String name) {
        return Set.of("include", "skip", "deprecated", "specifiedBy", "oneOf").contains(name);
    }
}
