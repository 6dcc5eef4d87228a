package io.dangol.api;

/** Tells the tests' own part of the schema from the product's. */
final class Probes {
    private Probes() {}

    /** Whether a field or type of this name exists only in tests. */
    static boolean owns(String name) {
        return name.startsWith("probe") || name.startsWith("Probe");
    }
}
