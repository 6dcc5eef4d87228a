package io.dangol.audience;

import org.jspecify.annotations.Nullable;

/**
 * A thing that a condition refers to and that must exist.
 *
 * @param path the node and field that refer to it
 * @param text the id or name as it was given
 * @param key the key that an id stands for; null for names
 */
public record Reference(
        String path, Kind kind, String text, @Nullable Long key) {
    /** What is wrong when it does not exist, and what to do about it. */
    String complaint() {
        return path
                + (kind == Kind.LADDER
                        ? ": no tier ladder is set. Set one with tierLadderUpdate first."
                        : ": there is no " + kind.type() + " \"" + text + "\". Use one that exists.");
    }

    /** What can be referred to, and how those that do not exist are found among keys or names {@code $1}. */
    public enum Kind {
        PRODUCT("Product", "product", "id"),
        CHANNEL("Channel", "channel", "id"),
        STORE("Store", "store", "id"),
        CAMPAIGN("Campaign", "campaign", "id"),
        LIST("CustomerList", "customer_list", "id"),
        AUDIENCE("Audience", "audience", "id"),
        CATEGORY("product category", "product", "category"),
        BRAND("product brand", "product", "brand"),
        SEEN_CATEGORY(
                "category of products or events",
                "(select category from product union all select category from behavior_event) e",
                "category"),
        SEGMENT(
                "segment",
                "(select jsonb_array_elements(rules) ->> 'key' as key from segmentation_model"
                        + " union values ('UNCLASSIFIED'), ('NO_ORDERS')) s",
                "key"),
        LADDER("tier ladder", "(select 'ladder' as name from tier_ladder) l", "name");

        private final String type;
        private final String from;
        private final String column;

        Kind(String type, String from, String column) {
            this.type = type;
            this.from = from;
            this.column = column;
        }

        String type() {
            return type;
        }

        boolean byKey() {
            return column.equals("id");
        }

        String missing() {
            // one row is enough to know that it exists, however many customers have it
            return "select wanted from unnest($1::" + (byKey() ? "bigint" : "text")
                    + "[]) wanted left join lateral (select true as found from " + from + " where " + column
                    + " = wanted limit 1) hit on true where hit.found is null";
        }
    }
}
