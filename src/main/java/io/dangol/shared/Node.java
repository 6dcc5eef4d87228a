package io.dangol.shared;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** A thing with a global id (Relay Global Object Identification). */
@Interface
@Description("Anything that can be fetched again by its id.")
public interface Node {
    @Id
    @NonNull @Description("Opaque id, unique over all types.")
    String getId();
}
