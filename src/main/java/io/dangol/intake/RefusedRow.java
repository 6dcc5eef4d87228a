package io.dangol.intake;

/**
 * A row that parsed and that the database could not take, such as a line of an unknown order.
 *
 * @param index position of the row in the batch given to the loader
 * @param problem why
 */
public record RefusedRow(int index, CellProblem problem) {}
