package io.dangol.intake;

import io.dangol.customer.Trace;
import java.util.List;

/** A row about one person whom its channel names. */
interface AboutPerson extends Traced {
    IdentityKey person();

    @Override
    default List<Trace> traces() {
        return List.of(Traced.person(person()));
    }
}
