package io.dangol.testsupport;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;

/** Makes the application's pool as usual, and tells {@link SqlStatements} what is asked of it. */
@Singleton
public class CountingPoolCreator implements PgPoolCreator {
    private static final Set<String> SENDING = Set.of("query", "preparedQuery");

    private final SqlStatements statements;

    public CountingPoolCreator(SqlStatements statements) {
        this.statements = statements;
    }

    @Override
    @SuppressWarnings("deprecation") // Quarkus still hands the pool out as a PgPool.
    public Pool create(Input input) {
        Pool pool = PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
        return (Pool) Proxy.newProxyInstance(
                Pool.class.getClassLoader(), new Class<?>[] {PgPool.class}, (proxy, method, arguments) -> {
                    if (SENDING.contains(method.getName())) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
