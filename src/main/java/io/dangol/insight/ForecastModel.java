package io.dangol.insight;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;

/** The models by which orders are expected. */
@Description("A model by which orders are expected.")
public enum ForecastModel {
    @Description("Beta-geometric/NBD (Fader, Hardie and Lee 2005): customers may leave after each purchase.")
    BG_NBD(List.of("r", "alpha", "a", "b"), BgNbd::fit),
    @Description("Pareto/NBD (Schmittlein, Morrison and Colombo 1987): customers may leave at any time.")
    PARETO_NBD(List.of("r", "alpha", "s", "beta"), ParetoNbd::fit),
    @Description("The brand's pooled purchase rate, corrected by the customer's own (NBD, Ehrenberg 1959). The fallback"
            + " where there is too little to fit the others on; it knows nobody who leaves.")
    POOLED_RATE(List.of("r", "alpha"), PooledRate::of);

    private final List<String> parameterNames;
    private final Function<Histories, TransactionModel> fit;

    ForecastModel(List<String> parameterNames, Function<Histories, TransactionModel> fit) {
        this.parameterNames = parameterNames;
        this.fit = fit;
    }

    /** The names of the parameters in the source, in their order. */
    List<String> parameterNames() {
        return parameterNames;
    }

    /** @throws org.hipparchus.exception.MathIllegalStateException if no parameters are the most likely */
    TransactionModel fit(Histories histories) {
        return fit.apply(histories);
    }
}
