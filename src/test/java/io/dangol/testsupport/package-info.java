/** What tests share: the database, a GraphQL client, and where the data sets are. */
@NullMarked
package io.dangol.testsupport;

import org.jspecify.annotations.NullMarked;
