package io.dangol.purchase;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.People;
import io.dangol.testsupport.People.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Customers and orders drawn from few values, so that ties, missing values and boundaries are common. */
final class RandomShop {
    /** What the test knows of a customer, without asking the application. */
    record Shopper(
            long key,
            @Nullable String name,
            @Nullable Instant signedUpAt,
            @Nullable String tier,
            int channel,
            List<Purchase> purchases) {}

    record Purchase(Instant at, long paid, boolean counted) {}

    private final Random random;

    RandomShop(long seed) {
        this.random = new Random(seed);
    }

    List<Shopper> open(Database database, People people, int customers) {
        int[] channels = {people.channel("mall", "OWN_MALL"), people.channel("market", "MARKETPLACE")};
        List<Shopper> shoppers = new ArrayList<>();
        for (int i = 1; i <= customers; i++) {
            shoppers.add(shopper(database, people, i, channels[random.nextInt(2)]));
        }
        return shoppers;
    }

    private Shopper shopper(Database database, People people, int number, int channel) {
        String name = random.nextInt(4) == 0
                ? null
                : List.of("김하나", "김둘", "이셋", "Park", "park").get(random.nextInt(5));
        String signedUp = random.nextInt(3) == 0
                ? null
                : "2024-0" + (1 + random.nextInt(3)) + "-01T00:00:00.12345" + random.nextInt(2) + "Z";
        String tier = random.nextInt(3) == 0 ? null : List.of("GOLD", "VIP").get(random.nextInt(2));
        Told told = Told.nothing();
        long identity = people.identity(channel, "m" + number, signedUp == null ? told : told.signedUpAt(signedUp));
        long key = people.customerOf(identity);
        database.execute("update customer set name = " + quoted(name) + ", tier = " + quoted(tier) + ", signed_up_at = "
                + quoted(signedUp) + " where id = " + key);
        List<Purchase> purchases = new ArrayList<>();
        for (int order = random.nextInt(4); order > 0; order--) {
            purchases.add(purchase(database, people, identity, number + "-" + order));
        }
        return new Shopper(key, name, signedUp == null ? null : Instant.parse(signedUp), tier, channel, purchases);
    }

    private Purchase purchase(Database database, People people, long identity, String id) {
        Instant at = Instant.parse("2024-0" + (1 + random.nextInt(5)) + "-01T00:00:00Z");
        long paid = 1000L * random.nextInt(4);
        boolean cancelled = random.nextInt(5) == 0;
        long order = people.order(identity, id, at.toString(), paid);
        if (cancelled) {
            database.execute("update purchase_order set status = 'CANCELLED' where id = " + order);
        }
        return new Purchase(at, paid, !cancelled);
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "null" : "'" + value + "'";
    }
}
