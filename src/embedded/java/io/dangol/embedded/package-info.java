/** The default database: a real PostgreSQL beside the application, for a first look and for tests; never in production. */
@NullMarked
package io.dangol.embedded;

import org.jspecify.annotations.NullMarked;
