package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that the engine refuses is told with the field at fault, its value and the remedy, in variables and in documents. */
@QuarkusTest
class WrongInputTest {
    private static final String PREVIEW =
            "query($d: AudienceDefinition!) { audiencePreview(definition: $d) { customers } }";
    private static final String RUN =
            "mutation($i: ScoringRunStartInput!) { scoringRunStart(input: $i) { run { id } } }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"condition":{"orders":{"count":{"atLeast":"x"}}}}  | $d.condition.orders.count.atLeast: "x" is not a valid Int. Give a value of that type.
            {"condition":{"and":[{"orders":{}},{"signUp":{"daysAgo":{"from":1.5}}}]}} | $d.condition.and.1.signUp.daysAgo.from: 1.5 is not a valid Int. Give a value of that type.
            {"condition":{"orders":{"sum":{"atLeast":{"amount":"1"}}}}} | $d.condition.orders.sum.atLeast: {…} is not a valid Decimal. Give a value of that type.
            {"condition":{"birthday":{"days":2},"not":null}}    | $d.condition: exactly one field of CustomerCondition is to be given, with a value; here stands birthday, not.
            {"condition":{}}                                    | $d.condition: exactly one field of CustomerCondition is to be given, with a value; here stands none.
            {"condition":{"birthday":{"day":2}}}                | $d.condition.birthday: there is no field "day" in BirthdayWithin. Use one of days.
            {"condition":{"birthday":{}}}                       | $d.condition.birthday.days is missing or null. Give a value of the type Int!.
            {"condition":"VIP"}                                 | $d.condition: "VIP" is no object. Give the fields of a CustomerCondition.
            {"condition":{"consent":{"medium":"FAX"}}}          | $d.condition.consent.medium: "FAX" is not a valid Medium. Use one of EMAIL, MESSENGER, PUSH, SMS.
            """)
    void theFieldAtFaultIsNamed(String definition, String complaint) {
        refused(PREVIEW, "{\"d\":" + definition + "}", complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                          | $i is missing or null. Give a value of the type ScoringRunStartInput!.
            {"i":{"kind":"FULLL"}}      | $i.kind: "FULLL" is not a valid ScoringKind. Use one of FULL, INCREMENTAL, REBUILD.
            {"i":{"asOf":"2025-13-01"}} | $i.asOf: "2025-13-01" is not a valid DateTime. Write it with an offset, as 2025-03-31T09:00:00+09:00.
            """)
    void soAreMissingOnesWordsAndTimes(String variables, String complaint) {
        refused(RUN, variables, complaint);
    }

    @Test
    void aNumberBeyondTheTypeIsShownAsItWasSent() {
        refused(
                "query($n: Int) { customers(first: $n) { nodes { id } } }",
                "{\"n\":99999999999999999999}",
                "$n: 99999999999999999999 is not a valid Int. Give a value of that type.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            runs(kind: BANANA) { totalCount }                     | kind: BANANA is not a valid RunKind. Without quotes, use one of {kinds}.
            runs(kind: "LIFECYCLE") { totalCount }                | kind: "LIFECYCLE" is not a valid RunKind. Without quotes, use one of {kinds}.
            segment(key: VIP) { key }                             | key: VIP is not a valid String. Give a value of that type.
            customers(first: "x") { totalCount }                  | first: "x" is not a valid Int. Give a value of that type.
            customers(filter: {segment: "VIP"}) { totalCount }    | filter: there is no field "segment" in CustomerFilter. Use one of {filters}.
            audiencePreview(definition: {condition: [1]}) { customers } | definition.condition: […] is no object. Give the fields of a CustomerCondition.
            audiencePreview(definition: {condition: {consent: {medium: FAX, reachable: true}}}) { customers } | definition.condition.consent.medium: FAX is not a valid Medium. Without quotes, use one of EMAIL, MESSENGER, PUSH, SMS.
            audiencePreview(definition: {condition: {birthday: {}}}) { customers } | definition.condition.birthday.days is missing or null. Give a value of the type Int!.
            """)
    void soIsWhatTheDocumentItselfSays(String field, String complaint) {
        JsonPath answer =
                Http.post("{ ...all } fragment all on Query { " + field + " }").jsonPath();

        assertThat(answer.getList("errors.message"))
                .containsExactly(complaint
                        .replace("{kinds}", names("RunKind", "enumValues"))
                        .replace("{filters}", names("CustomerFilter", "inputFields")));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @ParameterizedTest
    @CsvSource({"'{birthday: {days: 1}, not: {birthday: {days: 1}}}', 'birthday, not.'", "{}, none."})
    void moreOrLessThanTheOneFieldThatIsDueIsTheCallersFault(String condition, String given) {
        JsonPath answer = Http.post("{ audiencePreview(definition: {condition: " + condition + "}) { customers } }")
                .jsonPath();

        assertThat(answer.getList("errors.message"))
                .containsExactly("definition.condition: exactly one field of CustomerCondition is to be given, with a"
                        + " value; here stands " + given);
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    /** Clients send null for what their user did not choose. */
    @Test
    void aNullWhereADefaultStandsIsTakenForLeftOut() {
        String nothing =
                "{\"key\":null,\"reverse\":null,\"sample\":null,\"d\":{\"condition\":{\"consent\":{\"medium\":\"EMAIL\","
                        + "\"purpose\":null,\"night\":null,\"reachable\":null}}}}";
        JsonPath answer = Http.post("""
                query($key: OrderSortKey, $reverse: Boolean, $sample: Int, $d: AudienceDefinition!) {
                    orders(sortKey: $key, reverse: $reverse) { totalCount }
                    audiencePreview(definition: $d, sample: $sample) { customers sample { id } }
                    literal: audiencePreview(sample: null, definition: {condition: {consent: {medium: EMAIL, night: null}}}) { customers }
                }""", new JsonObject(nothing).getMap()).jsonPath();

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getInt("data.audiencePreview.customers")).isEqualTo(answer.getInt("data.literal.customers"));
    }

    @Test
    void textThatCannotBeKeptIsRefusedWhereItStands() {
        JsonPath answer = Http.post(
                        "mutation($i: ConsentRecordInput!) { consentRecord(input: $i) { userErrors { message } } }",
                        Map.of(
                                "i",
                                Map.of(
                                        "customer",
                                        "Q3VzdG9tZXI6MQ",
                                        "medium",
                                        "SMS",
                                        "purpose",
                                        "ADVERTISING",
                                        "granted",
                                        true,
                                        "evidence",
                                        "a\0b")))
                .jsonPath();

        assertThat(answer.getList("errors.message"))
                .containsExactly("input.evidence holds a NUL or half of a character, which no text can. Take it out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+12345-01-01", "0000-12-31"})
    void aDayThatNoCalendarIsSureOfIsOutOfRange(String day) {
        assertThat(Http.post("query($d: Date) { segments(asOf: $d) { key } }", Map.of("d", day))
                        .jsonPath()
                        .getList("errors.message"))
                .containsExactly("$d: \"" + day + "\" is out of range. Give a year from 1 to 9999.");
    }

    @Test
    void nothingAskedForByIdIsNothing() {
        assertThat(Http.post("{ nodes(ids: []) { id } }").jsonPath().getList("data.nodes"))
                .isEmpty();
    }

    private static String names(String type, String kind) {
        return String.join(
                ", ",
                Http.post("{ __type(name: \"" + type + "\") { " + kind + " { name } } }")
                        .jsonPath()
                        .getList("data.__type." + kind + ".name", String.class));
    }

    private static void refused(String document, String variables, String complaint) {
        JsonPath answer =
                Http.post(document, new JsonObject(variables).getMap()).jsonPath();

        assertThat(answer.getList("errors.message")).containsExactly(complaint);
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }
}
