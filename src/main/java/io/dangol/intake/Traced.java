package io.dangol.intake;

import io.dangol.customer.Trace;
import java.util.List;

/** A row that is about a person, who may have been erased. */
public interface Traced {
    /** By what the person would be recognised. */
    List<Trace> traces();

    /** The trace of a person. */
    static Trace person(IdentityKey person) {
        return new Trace(Trace.Kind.PERSON, person.channel(), person.externalId());
    }
}
