package io.dangol.behavior;

import io.dangol.access.PersonalData;
import io.dangol.shared.NodeLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets {@code node(id)} find this room's things. */
@ApplicationScoped
class BehaviorNodes {
    @Produces
    @Singleton
    NodeLoader event(Events events, PersonalData personal) {
        return NodeLoader.of(
                BehaviorEvent.TYPE,
                key -> events.load(new Long[] {key}, personal.masking()).map(found -> found.get(key)));
    }
}
