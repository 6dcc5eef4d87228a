package io.dangol.intake;

/** One column of a kind of facts; each loader has an enum of them, whose order is the order of a row's cells. */
public interface FactField {
    int ordinal();

    FactColumn column();
}
