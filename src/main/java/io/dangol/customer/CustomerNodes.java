package io.dangol.customer;

import io.dangol.access.PersonalData;
import io.dangol.shared.NodeLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets {@code node(id)} find this room's things. */
@ApplicationScoped
class CustomerNodes {
    private final PersonalData personal;

    CustomerNodes(PersonalData personal) {
        this.personal = personal;
    }

    @Produces
    @Singleton
    NodeLoader customer(Customers customers) {
        return NodeLoader.of(Customer.TYPE, key -> customers.find(key, personal.masking()));
    }

    @Produces
    @Singleton
    NodeLoader identity(Identities identities) {
        return NodeLoader.of(
                Identity.TYPE,
                key -> identities.load(new Long[] {key}, personal.masking()).map(found -> found.get(key)));
    }

    @Produces
    @Singleton
    NodeLoader merge(MergeHistory history) {
        return NodeLoader.of(CustomerMerge.TYPE, history::find);
    }

    @Produces
    @Singleton
    NodeLoader channel(Places places) {
        return NodeLoader.of(Channel.TYPE, places::channel);
    }

    @Produces
    @Singleton
    NodeLoader store(Places places) {
        return NodeLoader.of(Store.TYPE, places::store);
    }
}
