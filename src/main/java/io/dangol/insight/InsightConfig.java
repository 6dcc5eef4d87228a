package io.dangol.insight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When insights are drawn by themselves, and how. */
@ConfigMapping(prefix = "dangol.insight")
public interface InsightConfig {
    /** When all of them are drawn anew, as a cron expression in the brand's zone; "off" for never. After scoring, by default. */
    @WithDefault("0 0 2 * * ?")
    String schedule();

    /** How often it is looked whether any is missing or stale, from start-up on; "off" for never. */
    @WithDefault("10m")
    String catchUp();

    /** How old a result may get before it is stale and drawn anew. */
    @WithDefault("2d")
    Duration staleAfter();

    ForecastSettings forecast();

    AssociationSettings association();

    CycleSettings cycle();

    DiscountSettings discount();

    OwnMallSettings ownMall();

    /** How purchase cycles are found. */
    interface CycleSettings {
        /** How many months of orders are looked at. */
        @WithDefault("24")
        int windowMonths();
    }

    /** How discount profiles are drawn. */
    interface DiscountSettings {
        /** How many months of orders are looked at. */
        @WithDefault("24")
        int windowMonths();

        /** With how many orders, all of them discounted, a customer counts as bargain-only. */
        @WithDefault("2")
        int bargainOrders();
    }

    /** How it is found what brings marketplace buyers to the own mall. */
    interface OwnMallSettings {
        /** Within how many days of the purchase a first own-mall order counts as brought about. */
        @WithDefault("180")
        int followDays();

        /** How many marketplace customers must have bought it. */
        @WithDefault("20")
        int minimumCustomers();
    }

    /** How it is found out what is bought together. */
    interface AssociationSettings {
        /** How many months of orders are looked at. */
        @WithDefault("12")
        int windowMonths();

        /** In how many equal parts the window is split, to see which pairs are stable; 2 to 100. */
        @WithDefault("4")
        int periods();

        /** In how many orders two must stand together, at least. */
        @WithDefault("10")
        int minimumOrders();

        /** How many associations of a product are kept, at most: those with the greatest lift. */
        @WithDefault("50")
        int mostPerProduct();
    }

    /** How the future of buyers is reckoned. */
    interface ForecastSettings {
        /** For how many days ahead orders are expected. */
        @WithDefault("90")
        int horizonDays();

        /** For how many months ahead the lifetime value adds up spend. */
        @WithDefault("12")
        int lifetimeMonths();

        /** By how much a year makes money worth less: 0.1 for 10 %. */
        @WithDefault("0.1")
        double discountRate();

        /** On how many buyers, at most, models are fitted; more cost time and hardly change the parameters. */
        @WithDefault("20000")
        int fitCustomers();

        /** With fewer buyers no model is fitted, and the brand's pooled rate is used. */
        @WithDefault("200")
        int minimumBuyers();

        /** With fewer buyers of several days no model is fitted, either. */
        @WithDefault("50")
        int minimumRepeaters();

        /** How many days before the end are kept from the models, to measure how wrong they are. */
        @WithDefault("91")
        int holdoutDays();

        /** After how many of the own rhythms since the last order a buyer is at risk. */
        @WithDefault("1.5")
        double cautionFactor();

        /** After how many of the own rhythms since the last order churn is imminent. */
        @WithDefault("2.5")
        double imminentFactor();
    }
}
