package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.Listing;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose messages of the shop's app, newest first.
 *
 * @param channel key of the channel that knows the customer
 * @param customer the customer's id there
 * @param medium banners or the message box; null for both
 */
record InAppListing(
        String channel, String customer, @Nullable CampaignMedium medium) {
    private static final String SEPARATOR = "/";

    /** Where a page begins. */
    record Place(OffsetDateTime shownFrom, UUID key) {}

    @Nullable String mediumName() {
        return medium == null ? null : medium.name();
    }

    /** Names the list, so that its cursors fit no other. */
    String ordering() {
        return Listing.of("inAppMessages", channel, customer, medium);
    }

    Cursor cursor(InAppMessage message) {
        return new Cursor(ordering(), message.shownFrom() + SEPARATOR + message.key(), 0);
    }

    static @Nullable Place place(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = String.valueOf(cursor.value()).split(SEPARATOR, 2);
            return new Place(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw DangolException.badInput("The cursor is damaged. Start again without a cursor.");
        }
    }
}
