package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;

/** How much a scoring run looks at; the result is the same. */
@Description("How much a scoring run looks at. The result is the same either way.")
public enum ScoringKind {
    @Description(
            "Every order of every customer, and what scoring keeps for itself is made anew. The first run and one by "
                    + "another model are of this kind.")
    REBUILD,
    @Description("Every order of every customer (전체).")
    FULL,
    @Description("Customers with new facts, crossing a calendar boundary or crossed by a cut-off (증분).")
    INCREMENTAL
}
