package io.dangol.demo;

import java.util.List;
import java.util.Map;

/**
 * What an example campaign of the past did to the people it addressed.
 *
 * @param campaign key of the campaign
 * @param daysAgo when it began
 * @param waves its messages
 * @param opened the share of delivered messages that are opened
 * @param clicked the share of opened messages that are clicked
 * @param bought the share of clicks that an order follows within days, which would not have come otherwise
 * @param marked the share of clicks after which a product is bookmarked
 */
record Story(
        String campaign, int daysAgo, List<Wave> waves, double opened, double clicked, double bought, double marked) {
    /**
     * One message to everybody treated.
     *
     * @param day days after the campaign's first
     * @param first the medium for those who agreed to advertising by it
     * @param otherwise the medium for the others, which needs no consent
     */
    record Wave(int day, String first, String otherwise) {}

    /** By the segment that the campaign addresses, so that the plans stay those that ship. */
    private static final Map<String, Story> STORIES = Map.of(
            "LOYAL",
            new Story("loyal-trend-demo", 101, waves("PUSH", "IN_APP_BANNER", 1, 15, 29, 43, 57), .42, .21, .5, .1),
            "PROMISING",
            new Story("promising-bookmarks-demo", 132, waves("PUSH", "IN_APP_INBOX", 2, 30, 58, 79), .3, .16, .3, .5),
            "DORMANT",
            new Story(
                    "dormant-win-back-demo", 110, waves("EMAIL", "IN_APP_BANNER", 1, 36, 74, 100), .24, .22, .35, .1));

    static Story of(String segment) {
        return STORIES.get(segment);
    }

    private static List<Wave> waves(String first, String otherwise, Integer... days) {
        return List.of(days).stream()
                .map(day -> new Wave(day, first, otherwise))
                .toList();
    }
}
