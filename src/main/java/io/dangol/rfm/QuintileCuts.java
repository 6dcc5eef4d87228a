package io.dangol.rfm;

import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The cuts of the 5×5×5 view, for reading. */
@Description("The cuts of the 5×5×5 view: where 20, 40, 60 and 80 % of the buyers end. Empty without buyers.")
public record QuintileCuts(
        @NonNull @Description("Days since the last order; fewer days than or as many as a cut score one more.")
        List<@NonNull Decimal> recencyDays,

        @NonNull @Description("Lifetime orders; more than a cut scores one more.")
        List<@NonNull Decimal> orders,

        @NonNull @Description("Lifetime value; more than a cut scores one more.")
        List<@NonNull Money> value) {

    static QuintileCuts of(Quintiles quintiles, MinorUnits units) {
        return new QuintileCuts(
                decimals(quintiles.recencyDays()),
                decimals(quintiles.frequency()),
                quintiles.value().stream()
                        .map(cut -> Money.of(cut.movePointLeft(units.digits()), units.currency()))
                        .toList());
    }

    private static List<Decimal> decimals(List<BigDecimal> cuts) {
        return cuts.stream().map(cut -> new Decimal(cut.toPlainString())).toList();
    }
}
