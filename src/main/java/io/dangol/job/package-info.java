/** The ledger of long pieces of work: one runner on any number of replicas, progress, failures, and what a kill leaves. */
@NullMarked
package io.dangol.job;

import org.jspecify.annotations.NullMarked;
