package io.dangol.campaign;

import io.dangol.shared.Cursor;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/**
 * A list of campaigns that somebody asked for.
 *
 * @param reverse whether from the largest sort value to the smallest
 */
record CampaignListing(CampaignFilter filter, CampaignSort sort, boolean reverse) {
    /** What cursors of this list are bound to. */
    String ordering() {
        List<CampaignStatus> status = filter.status();
        return "campaigns/" + sort + '/' + reverse + '/'
                + Integer.toHexString(
                        (String.valueOf(status) + '/' + filter.segmentKey() + '/' + filter.text()).hashCode());
    }

    Cursor cursor(Campaign campaign) {
        return new Cursor(ordering(), sort.value(campaign), campaign.rowId());
    }

    Tuple filterValues() {
        List<CampaignStatus> status = filter.status();
        return Tuple.tuple()
                .addArrayOfString(
                        status == null ? null : status.stream().map(Enum::name).toArray(String[]::new))
                .addString(filter.segmentKey())
                .addString(filter.text());
    }
}
