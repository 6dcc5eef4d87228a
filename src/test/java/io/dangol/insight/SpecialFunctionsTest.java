package io.dangol.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.testsupport.SharedData;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/** The special functions that the models stand on, against values computed elsewhere to 17 digits. */
class SpecialFunctionsTest {
    @Test
    void hypergeometricFunctionHasTheKnownValues() throws IOException {
        compare(
                "hyp2f1",
                arguments -> GaussHypergeometric.value(
                        arguments.getDouble(0),
                        arguments.getDouble(1),
                        arguments.getDouble(2),
                        arguments.getDouble(3)));
    }

    @Test
    void logGammaHasTheKnownValues() throws IOException {
        compare("lgamma", arguments -> Gamma.logGamma(arguments.getDouble(0)));
    }

    @Test
    void outsideItsDiskTheHypergeometricSeriesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GaussHypergeometric.value(1, 1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> GaussHypergeometric.value(1, 1, 2, -0.1));
    }

    @Test
    void logarithmOfASumHoldsAtBothEnds() {
        assertThat(Logarithms.ofOnePlusExp(0)).isEqualTo(Math.log(2));
        assertThat(Logarithms.ofOnePlusExp(-800)).isZero();
        assertThat(Logarithms.ofOnePlusExp(800)).isEqualTo(800);
    }

    private static void compare(String function, ToDoubleFunction<JsonArray> ours) throws IOException {
        JsonArray cases = new JsonObject(Files.readString(SharedData.file("specfun/vectors.json")))
                .getJsonObject("functions")
                .getJsonArray(function);
        assertThat(cases).isNotEmpty();
        for (int i = 0; i < cases.size(); i++) {
            JsonObject each = cases.getJsonObject(i);
            double expected = Double.parseDouble(each.getString("value"));
            assertThat(ours.applyAsDouble(each.getJsonArray("args")))
                    .as("%s%s", function, each.getJsonArray("args"))
                    .isCloseTo(expected, Offset.offset(Math.max(1e-14, Math.abs(expected) * 1e-11)));
        }
    }
}
