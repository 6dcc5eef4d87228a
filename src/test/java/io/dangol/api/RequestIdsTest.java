package io.dangol.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdsTest {
    private static final String HEADER = "X-Request-ID";
    private static final String NEW_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void theIdThatARequestBroughtComesBack() {
        with("shop-42:7.a").header(HEADER, equalTo("shop-42:7.a"));
    }

    @Test
    void aRequestWithoutOneGetsOne() {
        given().get("/q/health/live").then().header(HEADER, matchesPattern(NEW_ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"with space", "{\"json\":1}", "65-65-65-65-65-65-65-65-65-65-65-65-65-65-65-65-65-65-65-65-65-65"
            })
    void anIdThatWouldSoilTheLogIsReplaced(String brought) {
        with(brought).header(HEADER, matchesPattern(NEW_ID));
    }

    private static ValidatableResponse with(String id) {
        return given().header(HEADER, id).get("/q/health/live").then();
    }
}
