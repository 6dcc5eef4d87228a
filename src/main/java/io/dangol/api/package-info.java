/** Everything between the HTTP socket and the resolvers: GraphQL over HTTP, limits, errors, persisted queries, explorer. */
@NullMarked
package io.dangol.api;

import org.jspecify.annotations.NullMarked;
