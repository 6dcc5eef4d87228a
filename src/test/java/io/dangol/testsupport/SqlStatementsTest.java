package io.dangol.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.Sessions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlStatementsTest {
    @Inject
    SqlStatements statements;

    @Inject
    Pool pool;

    @Inject
    Sessions sessions;

    @Test
    void countsWhatTheClientSendsEachTime() {
        List<String> sent = statements.during(() -> {
            for (int n = 0; n < 3; n++) {
                pool.query("select 41 + 1 as answer").execute().await().indefinitely();
            }
            return "done";
        });

        assertThat(sent).hasSize(3).allMatch(sql -> sql.contains("as answer"));
    }

    @Test
    void countsInsideATransactionWithoutTheTransaction() {
        List<String> sent = statements.during(() -> pool.withTransaction(
                        connection -> connection.query("select 5 as inside").execute())
                .await()
                .indefinitely());

        assertThat(sent).singleElement().satisfies(sql -> assertThat(sql).contains("as inside"));
    }

    @Test
    void countsWhatHibernateSends() {
        List<String> sent = statements.during(() -> {
            try {
                return VertxContextSupport.subscribeAndAwait(() -> sessions.write(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery("select 7 as hibernate")
                                .getSingleResult())));
            } catch (Throwable failure) {
                throw new AssertionError(failure);
            }
        });

        assertThat(sent).singleElement().satisfies(sql -> assertThat(sql).contains("as hibernate"));
    }
}
