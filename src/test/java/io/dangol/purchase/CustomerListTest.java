package io.dangol.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.purchase.RandomShop.Purchase;
import io.dangol.purchase.RandomShop.Shopper;
import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of customers against one that the test sorts, filters and cuts itself. */
@QuarkusTest
class CustomerListTest {
    private static final GraphQLClient CLIENT = GraphQLClient.local();
    private static final int CUSTOMERS = 60;
    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");
    private static final String PAGE = """
            query($first: Int, $after: String, $last: Int, $before: String, $sortKey: CustomerSortKey, $reverse: Boolean,
                $filter: CustomerFilter) {
              customers(first: $first, after: $after, last: $last, before: $before, sortKey: $sortKey, reverse: $reverse,
                  filter: $filter) {
                totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;

    @Inject
    Database database;

    @Inject
    People people;

    List<Shopper> shoppers;

    @BeforeEach
    void start() {
        database.empty();
        shoppers = new RandomShop(42).open(database, people, CUSTOMERS);
    }

    @ParameterizedTest
    @EnumSource(CustomerSortKey.class)
    void pagesOfAnySizeInEitherDirectionMakeUpTheSortedList(CustomerSortKey sortKey) {
        for (boolean reverse : new boolean[] {false, true}) {
            List<String> expected = sorted(sortKey, reverse);

            assertThat(walk(sortKey, reverse, false)).isEqualTo(expected);
            assertThat(walk(sortKey, reverse, true)).isEqualTo(expected);
        }
    }

    static Stream<Condition> conditions() {
        return Stream.of(
                new Condition("{tiers: [\"VIP\"]}", each -> "VIP".equals(each.tier())),
                new Condition(
                        "{namePrefix: \"김\"}",
                        each -> each.name() != null && each.name().startsWith("김")),
                new Condition(
                        "{namePrefix: \"PA\"}",
                        each -> each.name() != null && each.name().toLowerCase().startsWith("pa")),
                new Condition("{namePrefix: \"%\"}", each -> false),
                new Condition("{channels: [\"" + GlobalId.of("Channel", 2) + "\"]}", each -> each.channel() == 2),
                new Condition("{channels: []}", each -> false),
                new Condition("{member: true}", each -> each.signedUpAt() != null),
                new Condition("{member: false}", each -> each.signedUpAt() == null),
                new Condition(
                        "{signedUpFrom: \"2024-02-01T00:00:00.123451Z\"}",
                        each -> each.signedUpAt() != null
                                && !each.signedUpAt().isBefore(Instant.parse("2024-02-01T00:00:00.123451Z"))),
                new Condition(
                        "{signedUpBefore: \"2024-02-01T00:00:00.123451Z\"}",
                        each -> each.signedUpAt() != null
                                && each.signedUpAt().isBefore(Instant.parse("2024-02-01T00:00:00.123451Z"))),
                new Condition("{orders: {}}", each -> count(each, Instant.MIN, Instant.MAX) > 0),
                new Condition("{orders: {countMax: 0}}", each -> count(each, Instant.MIN, Instant.MAX) == 0),
                new Condition(
                        "{orders: {countMin: 2, countMax: 2}}", each -> count(each, Instant.MIN, Instant.MAX) == 2),
                new Condition(
                        "{orders: {from: \"2024-03-01T09:00:00+09:00\", before: \"2024-05-01T09:00:00+09:00\"}}",
                        each -> count(each, MARCH, MAY) > 0),
                new Condition(
                        "{orders: {from: \"2024-03-01T00:00:00Z\", countMax: 0}}",
                        each -> count(each, MARCH, Instant.MAX) == 0),
                new Condition("{orders: {spentMin: \"3000\"}}", each -> spent(each) >= 3000),
                new Condition(
                        "{orders: {spentMin: \"1000\", spentMax: \"2000\"}}",
                        each -> spent(each) >= 1000 && spent(each) <= 2000),
                new Condition(
                        "{tiers: [\"VIP\", \"GOLD\"], member: true, orders: {countMin: 1}}",
                        each -> each.tier() != null
                                && each.signedUpAt() != null
                                && count(each, Instant.MIN, Instant.MAX) > 0));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void everyFilterKeepsExactlyThoseItDescribes(Condition condition) {
        JsonPath data = CLIENT.data(
                "{ customers(first: 100, filter: " + condition.filter() + ") { totalCount nodes { id } } }");

        assertThat(data.getList("customers.nodes.id", String.class))
                .isEqualTo(shoppers.stream()
                        .filter(condition.holds())
                        .map(CustomerListTest::id)
                        .toList());
        assertThat(data.getInt("customers.totalCount"))
                .isEqualTo(data.getList("customers.nodes").size());
    }

    @Test
    void addressesAndNumbersAreFoundInAnySpellingAndFromAnyIdentity() {
        database.execute("update identity set email = 'Hana@Example.kr', phone = '010-1234-5678' where id = 7");

        JsonPath data = CLIENT.data("{ a: customers(filter: {email: \"hana@example.KR \"}) { nodes { id } }"
                + " b: customers(filter: {phone: \"+82 10 1234 5678\"}) { nodes { id } }"
                + " c: customers(filter: {phone: \"none\"}) { nodes { id } } }");

        assertThat(data.getList("a.nodes.id")).containsExactly(GlobalId.of("Customer", 7));
        assertThat(data.getList("b.nodes.id")).containsExactly(GlobalId.of("Customer", 7));
        assertThat(data.getList("c.nodes.id")).isEmpty();
    }

    @Test
    void reachableAreThoseWithAnAddressAndAConsentThatHasNotExpired() {
        database.execute("""
                update customer set email = 'a@b.kr' where id in (1, 2, 3, 4);
                insert into consent (customer_id, identity_id, medium, purpose, night, granted, recorded_at)
                select i.customer_id, i.id, 'EMAIL', 'ADVERTISING', night, i.customer_id <> 3,
                    case i.customer_id when 4 then now() - interval '25 months' else now() - interval '1 month' end
                from identity i, (values (false), (true)) as n (night)
                where i.customer_id between 1 and 5 and (not night or i.customer_id = 2);
                """);

        JsonPath data = CLIENT.data("{ day: customers(filter: {reachable: {medium: EMAIL}}) { nodes { id } }"
                + " night: customers(filter: {reachable: {medium: EMAIL, night: true}}) { nodes { id } }"
                + " sms: customers(filter: {reachable: {medium: SMS}}) { nodes { id } } }");

        assertThat(data.getList("day.nodes.id"))
                .containsExactly(GlobalId.of("Customer", 1), GlobalId.of("Customer", 2));
        assertThat(data.getList("night.nodes.id")).containsExactly(GlobalId.of("Customer", 2));
        assertThat(data.getList("sms.nodes.id")).isEmpty();
    }

    @Test
    void aCursorFitsNoOtherList() {
        String cursor = CLIENT.data(PAGE, Map.of("first", 1)).getString("customers.pageInfo.endCursor");

        JsonPath other = CLIENT.send(PAGE, Map.of("first", 1, "after", cursor, "reverse", true));
        JsonPath broken = CLIENT.send(PAGE, Map.of("first", 1, "after", "nonsense"));

        assertThat(other.getList("errors.extensions.code")).containsExactly("BAD_USER_INPUT");
        assertThat(broken.getList("errors.extensions.code")).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void thoseMergedAwayAreFoundUnderTheSurvivor() {
        database.execute("update identity set member_id = 'same' where id in (1, 2)");
        people.merge(1, 2);

        JsonPath data = CLIENT.data("{ customers(first: 2) { totalCount nodes { id } } }");

        assertThat(data.getInt("customers.totalCount")).isEqualTo(CUSTOMERS - 1);
        assertThat(data.getList("customers.nodes.id"))
                .containsExactly(GlobalId.of("Customer", 1), GlobalId.of("Customer", 3));
    }

    private List<String> walk(CustomerSortKey sortKey, boolean reverse, boolean backward) {
        Random random = new Random(sortKey.ordinal());
        List<String> walked = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("sortKey", sortKey.name(), "reverse", reverse));
        JsonPath page;
        do {
            variables.put(backward ? "last" : "first", 1 + random.nextInt(13));
            page = CLIENT.data(PAGE, variables).setRootPath("data.customers");
            List<String> ids = page.getList("nodes.id", String.class);
            walked.addAll(backward ? 0 : walked.size(), ids);
            assertThat(page.getBoolean(backward ? "pageInfo.hasNextPage" : "pageInfo.hasPreviousPage"))
                    .isEqualTo(walked.size() > ids.size());
            variables.put(
                    backward ? "before" : "after",
                    page.getString(backward ? "pageInfo.startCursor" : "pageInfo.endCursor"));
        } while (page.getBoolean(backward ? "pageInfo.hasPreviousPage" : "pageInfo.hasNextPage"));
        return walked;
    }

    private List<String> sorted(CustomerSortKey sortKey, boolean reverse) {
        Comparator<Shopper> order = switch (sortKey) {
            case CREATED -> Comparator.comparing(Shopper::key);
            case SIGNED_UP_AT ->
                Comparator.comparing(Shopper::signedUpAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .thenComparing(Shopper::key);
            case NAME ->
                Comparator.comparing(Shopper::name, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                        .thenComparing(Shopper::key);
        };
        List<Shopper> sorted = new ArrayList<>(shoppers);
        sorted.sort(reverse ? Collections.reverseOrder(order) : order);
        return sorted.stream().map(CustomerListTest::id).toList();
    }

    private static String id(Shopper shopper) {
        return GlobalId.of("Customer", shopper.key());
    }

    private static long count(Shopper shopper, Instant from, Instant before) {
        return shopper.purchases().stream()
                .filter(Purchase::counted)
                .filter(order -> !order.at().isBefore(from) && order.at().isBefore(before))
                .count();
    }

    private static long spent(Shopper shopper) {
        return shopper.purchases().stream()
                .filter(Purchase::counted)
                .mapToLong(Purchase::paid)
                .sum();
    }

    /** A filter as a client writes it, and whom it must keep. */
    record Condition(String filter, Predicate<Shopper> holds) {
        @Override
        public String toString() {
            return filter;
        }
    }
}
