package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.api.ProbeQueries.ProbeFailure;
import io.dangol.shared.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ErrorsTest {
    @ParameterizedTest
    @CsvSource({
        "probeFail,REFUSAL,CONFLICT",
        "probeFail,UNAUTHORIZED,UNAUTHENTICATED",
        "probeFail,FORBIDDEN,FORBIDDEN",
        "probeFailPlain,REFUSAL,CONFLICT",
        "probeFailPlain,UNAUTHORIZED,UNAUTHENTICATED",
        "probeFailOnEventLoop,REFUSAL,CONFLICT",
        "probeFailOnEventLoop,FORBIDDEN,FORBIDDEN",
        "probeFailRequired,REFUSAL,CONFLICT"
    })
    void refusalsHaveTheirCode(String field, String how, String code) {
        JsonPath answer = ask("{" + field + "(how:" + how + ")}");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(answer.getList("errors[0].path")).isEqualTo(List.of(field));
        assertThat(answer.getInt("errors[0].locations[0].line")).isEqualTo(1);
        assertThat(answer.getString("errors")).doesNotContain("inside of the server", "errorId", "exception");
    }

    @Test
    void aRefusalSaysWhatItsAuthorWrote() {
        assertThat(ask("{probeFail(how:REFUSAL)}").getString("errors[0].message"))
                .isEqualTo("The thing is busy. Wait for it.");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProbeFailure.class,
            names = {"RUNTIME", "CHECKED", "ERROR", "GRAPHQL"})
    void faultsShowNothingButTheIdUnderWhichTheLogHoldsThem(ProbeFailure how) {
        for (String field : List.of("probeFail", "probeFailPlain", "probeFailOnEventLoop", "probeFailRequired")) {
            LogOfFaults log = LogOfFaults.listen();
            String answer = Http.post("{" + field + "(how:" + how + ")}").asString();
            log.stop();

            JsonPath json = JsonPath.from(answer);
            assertThat(json.getString("errors[0].extensions.code"))
                    .as(field)
                    .isEqualTo(ErrorCode.INTERNAL_SERVER_ERROR.name());
            assertThat(answer).doesNotContain("inside of the server", "Exception", "io.dangol", "stack");
            assertThat(log.lines)
                    .as("log of " + field)
                    .anySatisfy(line -> assertThat(line)
                            .contains(json.getString("errors[0].extensions.errorId"), "inside of the server"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"probeShort", "probeShortLater"})
    void aViolatedConstraintNamesTheFieldAndNotTheValue(String field) {
        String answer = Http.post("query($t:String){" + field + "(text:$t)}", Map.of("t", "personal"))
                .asString();

        assertThat(JsonPath.from(answer).getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(JsonPath.from(answer).getString("errors[0].message")).contains("text");
        assertThat(answer).doesNotContain("personal", "violations", "jakarta");
    }

    @Test
    void aNullThatShouldNotBeIsOurFault() {
        JsonPath answer = ask("{probeFailRequired(how:EMPTY)}");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(answer.getString("errors[0].extensions.errorId")).isNotBlank();
    }

    @Test
    void aBatchThatFailsGivesEveryItemAnErrorAndLeavesTheRest() {
        JsonPath answer = ask("{probeItems{number broken}}");

        assertThat(answer.getList("data.probeItems.number")).isEqualTo(List.of(1, 2, 3));
        assertThat(answer.getList("errors.extensions.code"))
                .hasSize(3)
                .containsOnly(ErrorCode.INTERNAL_SERVER_ERROR.name());
    }

    @Test
    void aRoleThatIsMissingIsForbiddenOrUnauthenticated() {
        assertThat(ask("{probeSecret}").getString("errors[0].extensions.code"))
                .isIn(ErrorCode.FORBIDDEN.name(), ErrorCode.UNAUTHENTICATED.name());
    }

    @Test
    void aSyntaxErrorSaysWhereAndWhat() {
        JsonPath answer = ask("{\n  probeInt(n: }");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("GRAPHQL_PARSE_FAILED");
        assertThat(answer.getInt("errors[0].locations[0].line")).isEqualTo(2);
        assertThat(answer.getString("errors[0].message")).contains("}");
    }

    @Test
    void anUnknownFieldIsAValidationError() {
        JsonPath answer = ask("{nothing}");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(answer.getString("errors[0].message")).startsWith("Field 'nothing'");
        assertThat(answer.getMap("")).doesNotContainKey("data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{a:probeInt(n:1)} query Q{b:probeInt(n:1)}", "query A{probeInt(n:1)} query B{probeInt(n:1)}"})
    void anOperationThatCannotBeToldIsRefused(String document) {
        assertThat(ask(document).getString("errors[0].extensions.code"))
                .isIn("GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{probeDay(day:\"2025-13-01\")}", "{probeDecimal(amount:\"1,5\")}"})
    void aMalformedLiteralIsRefusedWithItsValue(String document) {
        JsonPath answer = ask(document);

        assertThat(answer.getString("errors[0].extensions.code")).isIn("BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED");
        assertThat(answer.getString("errors[0].message")).containsAnyOf("2025-13-01", "1,5");
    }

    @Test
    void aMalformedDateNamesTheArgumentTheValueAndTheRemedy() {
        assertThat(ask("{probeDay(day:\"2025-13-01\")}").getString("errors[0].message"))
                .isEqualTo("day: \"2025-13-01\" is not a valid Date. Write it as 2025-03-31.");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2025-13-01, Date, Write it as 2025-03-31.",
        "at, 2025-03-31T09:00, DateTime, 'Write it with an offset, as 2025-03-31T09:00:00+09:00.'"
    })
    void aMalformedTimeInsideAnInputNamesWhereTheValueAndTheRemedy(
            String field, String value, String scalar, String remedy) {
        String complaint = "\"" + value + "\" is not a valid " + scalar + ". " + remedy;
        JsonPath literal = ask("{probeInput(input:{%s:\"%s\"})}".formatted(field, value));
        JsonPath variable = Http.post("query($i:ProbeInput){probeInput(input:$i)}", Map.of("i", Map.of(field, value)))
                .jsonPath();

        assertThat(literal.getString("errors[0].message")).isEqualTo("input." + field + ": " + complaint);
        assertThat(variable.getString("errors[0].message")).isEqualTo("$i." + field + ": " + complaint);
        assertThat(literal.getList("errors")).hasSize(1);
        assertThat(variable.getList("errors")).hasSize(1);
    }

    @Test
    void aMalformedDateInAFieldThatIsNeverNullIsOneError() {
        assertThat(ask("{segments(asOf:\"2025-13-01\"){key}}").getList("errors"))
                .hasSize(1);
    }

    @Test
    void aMalformedDecimalVariableSaysWhatTheScalarSays() {
        JsonPath answer = Http.post("query($a:Decimal){probeDecimal(amount:$a)}", Map.of("a", "1,5"))
                .jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).contains("1,5", "is not a decimal number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "at", "amount"})
    void aMalformedValueInsideAnInputIsTheCallersFault(String field) {
        JsonPath answer = Http.post(
                        "query($i:ProbeInput){probeInput(input:$i)}", Map.of("i", Map.of(field, "nonsense")))
                .jsonPath();

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).contains("nonsense");
    }

    private static JsonPath ask(String document) {
        return Http.post(document).jsonPath();
    }

    /** What the error log says, with the exception behind it. */
    private static final class LogOfFaults extends Handler {
        private static final Logger LOGGER = Logger.getLogger(Faults.class.getName());

        private final List<String> lines = new ArrayList<>();

        static LogOfFaults listen() {
            LogOfFaults log = new LogOfFaults();
            LOGGER.addHandler(log);
            return log;
        }

        void stop() {
            LOGGER.removeHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(new PatternFormatter("%m %e").format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
