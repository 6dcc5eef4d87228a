package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PlainFieldsTest {
    @Inject
    GraphQLSchema schema;

    @ParameterizedTest
    @CsvSource({"Run,kind", "Run,status", "Run,progress", "RunConnection,nodes", "PageInfo,hasNextPage", "Money,amount"
    })
    void plainComponentsAreReadDirectly(String type, String field) {
        assertThat(fetcher(type, field)).isInstanceOf(PropertyDataFetcher.class);
    }

    @ParameterizedTest
    @CsvSource({"Run,startedAt", "Run,finishedAt"})
    void timesAreStillConverted(String type, String field) {
        assertThat(fetcher(type, field)).isInstanceOf(FieldDataFetcher.class);
    }

    @Test
    void resolversStayResolvers() {
        assertThat(fetcher("RunConnection", "totalCount"))
                .isNotInstanceOf(PropertyDataFetcher.class)
                .isNotInstanceOf(FieldDataFetcher.class);
    }

    private DataFetcher<?> fetcher(String type, String field) {
        GraphQLObjectType object = schema.getObjectType(type);
        return schema.getCodeRegistry().getDataFetcher(object, object.getField(field));
    }
}
