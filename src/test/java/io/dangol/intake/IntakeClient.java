package io.dangol.intake;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends files as a shop's night job does. */
final class IntakeClient {
    private IntakeClient() {}

    static Response send(String path, byte[] body) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .urlEncodingEnabled(false)
                .contentType("application/octet-stream")
                .body(body)
                .post("/intake/" + path);
    }

    static Response send(String path, String body) {
        return send(path, body.getBytes(StandardCharsets.UTF_8));
    }

    static Response send(String path, Path file) {
        try {
            return send(path, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mapping as a query parameter. */
    static String encoded(String mapping) {
        return URLEncoder.encode(mapping, StandardCharsets.UTF_8);
    }

    static Response get(String path) {
        return RestAssured.given().urlEncodingEnabled(false).get(path);
    }

    /** The report of an import that succeeded. */
    static JsonPath loaded(Response response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + ": " + response.asString());
        }
        return response.jsonPath();
    }
}
