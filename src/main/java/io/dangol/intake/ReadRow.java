package io.dangol.intake;

/**
 * A row as it was read from a file.
 *
 * @param line the line on which it begins, from 1
 * @param facts what it says
 */
record ReadRow<R>(long line, R facts) {}
