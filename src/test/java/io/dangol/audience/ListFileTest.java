package io.dangol.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that come as files. Customer 6 was merged into 5, customers 7 and 8 share a phone, 9 was erased. */
@QuarkusTest
class ListFileTest {
    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final GraphQLClient CLIENT = GraphQLClient.local();

    @Inject
    Database database;

    @BeforeEach
    void start() {
        database.empty();
        database.execute("""
                insert into channel (key, name) values ('OWN_MALL', 'Own'), ('market', 'Market');
                insert into customer (name, created_at, merged_into_id, erased_at)
                select '김' || n, now(), case n when 6 then 5 end, case n when 9 then now() end
                from generate_series(1, 9) n;
                insert into identity (channel_id, external_id, customer_id, email, phone, member_id, recorded_at)
                select case when n % 2 = 0 then 2 else 1 end, 'c' || n, case n when 6 then 5 else n end,
                    'P' || n || '@Brand.example', '+82 10-1234-000' || case n when 8 then 7 else n end, 'm' || n, now()
                from generate_series(1, 9) n;
                insert into verified_identifier (kind, value, identity_id)
                select 'MEMBER_ID', member_id, id from identity;
                """);
    }

    @Test
    void everyIdentifierFindsItsCustomerAndTheSameFileTwiceChangesNothing() {
        String file = """
                명단,id,채널,고객번호,멤버십번호,휴대폰,이메일
                여름,%s,,,,,
                여름,,market,c2,,,
                여름,,,c3,,,
                여름,,,,m4,,
                여름,,,,,010-1234-0005,
                여름,%s,,,,,
                여름,,,,m1,0101234 0001,p1@brand.example
                가을,,,,,,P2@BRAND.example
                """.formatted(customer(1), customer(6));

        JsonPath first = send("", file).jsonPath();
        JsonPath again = send("", file).jsonPath();

        // Customer 6 is customer 5 now, and customer 1 stands there twice.
        assertThat(first.getInt("inserted")).as(first.prettify()).isEqualTo(6);
        assertThat(first.getInt("unchanged")).isEqualTo(2);
        assertThat(again.getInt("inserted") + again.getInt("failed")).isZero();
        assertThat(again.getInt("unchanged")).isEqualTo(8);
        assertThat(members("여름")).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(members("가을")).containsExactly(2L);
        assertThat(database.count("select count(*) from identity")).isEqualTo(9);
    }

    @Test
    void whoIsNotKnownOrNotOnePersonIsRefusedWithTheCauseAndOthersGoIn() {
        String file = """
                customer_id,channel,phone,email,id,member_id
                c1,OWN_MALL,,,,
                zz,market,,,,
                ,,010-9999-0000,,,
                ,,01012340007,,,
                ,,01012340007,,,m8
                c1,OWN_MALL,,p2@brand.example,,
                ,,,,,
                ,,,,c1,
                ,,,,%s,
                c9,OWN_MALL,,,,
                c3,OWN_MALL,,nobody@brand.example,,
                """.formatted(customer(9));

        Response answer = send("list=VIP", file);

        JsonPath report = answer.jsonPath();
        assertThat(report.getInt("inserted")).as(report.prettify()).isEqualTo(3);
        assertThat(report.getInt("failed")).isEqualTo(8);
        assertThat(members("VIP")).containsExactly(1L, 3L, 8L);
        assertThat(errors(report, null))
                .contains(
                        "3,customerId,customer_id,zz,is of no customer who is known,"
                                + "\"Correct it, give another identifier, or import the customer first.\"",
                        "4,phone,phone,010-9999-0000,is of no customer who is known,"
                                + "\"Correct it, give another identifier, or import the customer first.\"",
                        "5,phone,phone,01012340007,belongs to 2 customers,"
                                + "\"Give the id, the memberId, or the customerId with its channel too.\"",
                        "7,,,,has identifiers of different customers,"
                                + "\"Give identifiers of one person, or leave out those that are not theirs.\"")
                .anyMatch(line -> line.startsWith("8,id,id,,\"is missing, and so is every other identifier\""))
                .anyMatch(line -> line.startsWith("9,id,id,c1,is no id of a customer"))
                .anyMatch(line -> line.startsWith("10,id,id," + customer(9) + ",is of no customer who is known"))
                .anyMatch(line -> line.startsWith("11,customerId,customer_id,c9,is of no customer who is known"));
        assertThat(errors(report, "INTAKE").toString())
                .contains("is of no customer who is known", customer(9))
                .doesNotContain("zz")
                .doesNotContain("9999");
    }

    @Test
    void aDryRunTellsTheSameAndMakesNothing() {
        String file = "list,member id\nA,m1\nA,m2\nB,mm\n";

        JsonPath trial = send("dryRun", file).jsonPath();
        JsonPath all = send("allOrNothing", file).jsonPath();

        assertThat(trial.getInt("inserted")).isEqualTo(2);
        assertThat(trial.getInt("failed")).isEqualTo(1);
        assertThat(all.getString("failure.message")).contains("1 of 3 rows are bad, so nothing was loaded");
        assertThat(database.count("select count(*) from customer_list")).isZero();
        assertThat(database.count("select count(*) from audit_entry where action = 'customerListFile'"))
                .isEqualTo(1);

        assertThat(send("", file).jsonPath().getInt("inserted")).isEqualTo(2);
        // A list that would have had nobody is not made.
        assertThat(database.count("select count(*) from customer_list")).isEqualTo(1);
    }

    @Test
    void koreanAndPackedFilesAreRead() throws IOException {
        byte[] korean = "멤버십번호;이메일\nm1;\nm3;P3@brand.example\n".getBytes(CP949);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(korean);
        }

        assertThat(send("list=%EB%AA%85%EB%8B%A8", packed.toByteArray(), null)
                        .jsonPath()
                        .getInt("inserted"))
                .isEqualTo(2);
        assertThat(members("명단")).containsExactly(1L, 3L);
    }

    @Test
    void whatAnAudienceExportedIsAList() {
        String id = CLIENT.data("mutation { audienceCreate(input: {name: \"all\", definition: {condition:"
                        + " {not: {tier: {tiers: [\"X\"]}}}}}) { audience { id } } }")
                .getString("audienceCreate.audience.id");
        byte[] exported = RestAssured.get("/audiences/" + id + "/members.csv").asByteArray();

        JsonPath report = send("list=copy", exported, null).jsonPath();
        String list =
                CLIENT.data("{ customerLists { nodes { id customers } } }").getString("customerLists.nodes[0].id");

        assertThat(report.getInt("inserted")).as(report.prettify()).isEqualTo(7);
        assertThat(report.getInt("failed")).isEqualTo(1);
        assertThat(CLIENT.data("{ customersWhere(condition: {list: {listId: \"" + list + "\"}}) { totalCount } }")
                        .getInt("customersWhere.totalCount"))
                .isEqualTo(7);
    }

    @Test
    void marketersAndShopsMaySendThemAndOthersNot() {
        String file = "list,member id\nA,m1\n";

        assertThat(send("", file.getBytes(StandardCharsets.UTF_8), "MARKETER").statusCode())
                .isEqualTo(200);
        assertThat(send("", file.getBytes(StandardCharsets.UTF_8), "INTAKE").statusCode())
                .isEqualTo(200);
        assertThat(send("", file.getBytes(StandardCharsets.UTF_8), "ANALYST").statusCode())
                .isEqualTo(403);
        assertThat(request("MARKETER")
                        .body(file.getBytes(StandardCharsets.UTF_8))
                        .post("/intake/orders")
                        .statusCode())
                .isEqualTo(403);
        assertThat(request(null)
                        .body(file.getBytes(StandardCharsets.UTF_8))
                        .post("/intake/orders?list=x")
                        .asString())
                .contains("list is for list-member alone");
        assertThat(database.count("select count(distinct actor) from audit_entry where action = 'customerListFile'"))
                .isEqualTo(2);
    }

    @Test
    void filesSideBySideAboutTheSamePeopleLoseNobody() {
        database.execute("""
                insert into customer (name, created_at) select 'n', now() from generate_series(1, 12000);
                insert into identity (channel_id, external_id, customer_id, email, recorded_at)
                select 1, 'x' || id, id, 'x' || id || '@brand.example', now() from customer where name = 'n'
                """);
        String forth = IntStream.rangeClosed(10, 12_009)
                .mapToObj(n -> ",x" + n + "@brand.example")
                .collect(Collectors.joining("\n", "customer id,email\n", "\n"));
        String back = IntStream.rangeClosed(10, 12_009)
                .mapToObj(n -> "x" + (12_019 - n) + ",")
                .collect(Collectors.joining("\n", "customer id,email\n", "\n"));

        List<Integer> inserted = List.of(forth, back).parallelStream()
                .map(file -> send("list=big", file).jsonPath())
                .peek(report -> assertThat(report.getInt("failed"))
                        .as(report.prettify())
                        .isZero())
                .map(report -> report.getInt("inserted"))
                .toList();

        assertThat(inserted.get(0) + inserted.get(1)).isEqualTo(12_000);
        assertThat(members("big")).hasSize(12_000);
    }

    private List<Long> members(String list) {
        return database
                .rows(
                        "select m.customer_id from customer_list_member m join customer_list l on l.id = m.list_id"
                                + " where l.name = $1 order by 1",
                        list)
                .stream()
                .map(row -> row.getLong(0))
                .toList();
    }

    private static List<String> errors(JsonPath report, @Nullable String role) {
        return request(role).get(report.getString("errors")).asString().lines().toList();
    }

    private static String customer(long key) {
        return GlobalId.of("Customer", key);
    }

    private static Response send(String options, String file) {
        return send(options, file.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Response send(String options, byte[] file, @Nullable String role) {
        return request(role).body(file).post("/intake/list-members" + (options.isEmpty() ? "" : "?" + options));
    }

    private static RequestSpecification request(@Nullable String role) {
        RequestSpecification request = RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .urlEncodingEnabled(false)
                .contentType("application/octet-stream");
        return role == null ? request : request.header("Authorization", "Bearer " + token(role));
    }

    private static String token(String role) {
        return CLIENT.data("mutation { apiTokenCreate(input: {name: \"" + role + System.nanoTime() + "\", roles: ["
                        + role + "]}) { secret } }")
                .getString("apiTokenCreate.secret");
    }
}
