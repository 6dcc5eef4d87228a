package io.dangol.audience;

import io.dangol.shared.NodeLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets {@code node(id)} find this room's things. */
@ApplicationScoped
class AudienceNodes {
    @Produces
    @Singleton
    NodeLoader audience(AudienceCatalog catalog) {
        return NodeLoader.of(Audience.TYPE, catalog::find);
    }

    @Produces
    @Singleton
    NodeLoader list(CustomerLists lists) {
        return NodeLoader.of(CustomerList.TYPE, lists::find);
    }
}
