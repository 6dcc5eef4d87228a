package io.dangol.insight;

import io.dangol.shared.NodeLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets {@code node(id)} find this room's things. */
@ApplicationScoped
class InsightNodes {
    @Produces
    @Singleton
    NodeLoader insightRun(InsightLedger ledger) {
        return NodeLoader.of(InsightRun.TYPE, ledger::find);
    }
}
