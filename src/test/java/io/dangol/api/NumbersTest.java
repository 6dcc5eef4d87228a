package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3000000000",
                "-2147483649",
                "18446744073709551617",
                "99999999999999999999",
                "1.5",
                "1e10",
                "\"7\"",
                "true"
            })
    void aNumberThatIsNoIntIsRefusedNotChanged(String value) {
        JsonPath variable = sent("query($n:Int){probeInt(n:$n)}", value).jsonPath();
        JsonPath literal = Http.post("{probeInt(n:" + value + ")}").jsonPath();

        assertThat(variable.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(literal.getString("errors[0].extensions.code")).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000000000", "1.5", "18446744073709551617"})
    void aNumberThatIsNoIntIsRefusedInsideAnInput(String value) {
        JsonPath answer =
                sent("query($n:Int){probeInput(input:{whole:$n})}", value).jsonPath();
        JsonPath whole = sent("query($n:ProbeInput){probeInput(input:$n)}", "{\"whole\":" + value + "}")
                .jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(whole.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7", "2147483647", "-2147483648"})
    void anIntArrivesAsItIs(String value) {
        assertThat(sent("query($n:Int){probeInt(n:$n)}", value).jsonPath().getString("data.probeInt"))
                .isEqualTo(value);
        assertThat(Http.post("{probeInt(n:" + value + ")}").jsonPath().getString("data.probeInt"))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0.1,0.1", "2,2.0", "-1e-3,-0.001"})
    void aFloatArrivesAsItIs(String value, double expected) {
        assertThat(sent("query($n:Float){probeFloat(x:$n)}", value).jsonPath().getDouble("data.probeFloat"))
                .isEqualTo(expected);
        assertThat(Http.post("{probeFloat(x:" + value + ")}").jsonPath().getDouble("data.probeFloat"))
                .isEqualTo(expected);
    }

    @Test
    void aDecimalKeepsEveryDigit() {
        String exact = "12345678901234567890.123456789";

        assertThat(sent("query($n:Decimal){probeDecimal(amount:$n)}", '"' + exact + '"')
                        .jsonPath()
                        .getString("data.probeDecimal"))
                .isEqualTo(exact);
    }

    @Test
    void anInputKeepsItsValues() {
        String input = "{\"whole\":7,\"rate\":0.25,\"amount\":\"12.50\",\"day\":\"2025-03-31\","
                + "\"at\":\"2025-03-31T09:00:00+09:00\"}";

        assertThat(sent("query($n:ProbeInput){probeInput(input:$n)}", input)
                        .jsonPath()
                        .getString("data.probeInput"))
                .isEqualTo("ProbeInput[whole=7, rate=0.25, amount=12.50, day=2025-03-31, at=2025-03-31T09:00+09:00]");
    }

    private static Response sent(String document, String value) {
        return Http.post(
                Http.GRAPHQL_RESPONSE,
                Http.JSON,
                "{\"query\":\"" + document + "\",\"variables\":{\"n\":" + value + "}}");
    }
}
