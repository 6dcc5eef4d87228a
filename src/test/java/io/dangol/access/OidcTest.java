package io.dangol.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OidcTest.WithProvider.class)
class OidcTest {
    private static final String VIEWER = "{ viewer { name actor wayIn roles seesPersonalData } }";
    private static final String OPERATOR_TOKEN = "dgl_" + "t".repeat(43);

    @Test
    void theProvidersRolesAreTranslatedAndIncludeOthers() {
        JsonPath viewer = GraphQLClient.withToken(token("crm-team")).data(VIEWER);

        assertThat(viewer.getString("viewer.actor")).isEqualTo("oidc:8a1f");
        assertThat(viewer.getString("viewer.wayIn")).isEqualTo("OIDC");
        assertThat(viewer.<String>getList("viewer.roles")).containsExactly("ANALYST", "MARKETER");
        assertThat(viewer.getBoolean("viewer.seesPersonalData")).isTrue();
    }

    @Test
    void ourOwnRoleNamesNeedNoTranslation() {
        JsonPath viewer = GraphQLClient.withToken(token("OPERATOR")).data(VIEWER);

        assertThat(viewer.<String>getList("viewer.roles")).containsExactly("ANALYST", "OPERATOR");
        assertThat(viewer.getBoolean("viewer.seesPersonalData")).isFalse();
    }

    @Test
    void whoHasNoRoleIsKnownButForbidden() {
        GraphQLClient stranger = GraphQLClient.withToken(token("accounting"));

        assertThat(stranger.data(VIEWER).getList("viewer.roles")).isEmpty();
        assertThat(stranger.send("{ apiTokens { totalCount } }").<String>getList("errors.extensions.code"))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void forgedExpiredAndForeignTokensAreRefusedInJson() throws GeneralSecurityException {
        String expired = Jwt.subject("8a1f")
                .groups("OPERATOR")
                .audience("dangol")
                .expiresAt(1)
                .sign(WithProvider.privateKey());
        String foreign = Jwt.subject("8a1f").groups("OPERATOR").audience("shop").sign(WithProvider.privateKey());
        String forged = Jwt.subject("8a1f")
                .groups("OPERATOR")
                .audience("dangol")
                .sign(WithProvider.pair().getPrivate());

        for (String wrong : new String[] {expired, foreign, forged, "junk", ApiTokenSecret.random()}) {
            given().header("Authorization", "Bearer " + wrong)
                    .contentType("application/json")
                    .body(Map.of("query", VIEWER))
                    .post("/graphql")
                    .then()
                    .statusCode(401)
                    .contentType(containsString("application/json"))
                    .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        }
    }

    @Test
    void theDefaultUserIsGone() {
        given().contentType("application/json")
                .body(Map.of("query", VIEWER))
                .post("/graphql")
                .then()
                .statusCode(401);
    }

    @Test
    void theConfiguredOperatorTokenWorksBeside() {
        JsonPath viewer = GraphQLClient.withToken(OPERATOR_TOKEN).data(VIEWER);

        assertThat(viewer.getString("viewer.actor")).isEqualTo("token:operator token");
        assertThat(viewer.<String>getList("viewer.roles")).containsExactly("ANALYST", "OPERATOR");
    }

    private static String token(String group) {
        return Jwt.subject("8a1f")
                .upn("minji@brand.example")
                .groups(Set.of(group))
                .audience("dangol")
                .expiresIn(Duration.ofMinutes(5))
                .sign(WithProvider.privateKey());
    }

    /** An identity provider that is known by its public key alone. */
    public static class WithProvider implements QuarkusTestProfile {
        /** Text in the system properties is the same for the launcher's class loader and the application's. */
        private static final String KEYS = "dangol.test.oidc-keys";

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled",
                    "true",
                    "quarkus.oidc.public-key",
                    keys().split(" ")[0],
                    "quarkus.oidc.token.audience",
                    "dangol",
                    "dangol.access.oidc-roles.\"crm-team\"",
                    "MARKETER",
                    "dangol.access.operator-token",
                    OPERATOR_TOKEN);
        }

        static PrivateKey privateKey() {
            try {
                byte[] encoded = Base64.getDecoder().decode(keys().split(" ")[1]);
                return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static synchronized String keys() {
            if (System.getProperty(KEYS) == null) {
                try {
                    KeyPair pair = pair();
                    Base64.Encoder base64 = Base64.getEncoder();
                    System.setProperty(
                            KEYS,
                            base64.encodeToString(pair.getPublic().getEncoded()) + " "
                                    + base64.encodeToString(pair.getPrivate().getEncoded()));
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }
            return System.getProperty(KEYS);
        }

        static KeyPair pair() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        }
    }
}
