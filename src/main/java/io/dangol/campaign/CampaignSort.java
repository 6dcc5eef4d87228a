package io.dangol.campaign;

import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** By what campaigns are sorted. */
@Enum("CampaignSortKey")
@Description("By what campaigns are sorted.")
public enum CampaignSort {
    @Description("By their first day.")
    STARTS_ON(CampaignSql.PAGE_BY_START),
    @Description("By name.")
    NAME(CampaignSql.PAGE_BY_NAME),
    @Description("By their last change.")
    UPDATED_AT(CampaignSql.PAGE_BY_UPDATE);

    private final String sql;

    CampaignSort(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    String value(Campaign campaign) {
        return switch (this) {
            case STARTS_ON -> campaign.startsOn().toString();
            case NAME -> campaign.name();
            case UPDATED_AT -> campaign.updatedAt().toString();
        };
    }

    /** The sort value of a cursor, as the database takes it. */
    Object place(Cursor cursor) {
        String value = String.valueOf(cursor.value());
        try {
            return switch (this) {
                case STARTS_ON -> LocalDate.parse(value);
                case NAME -> value;
                case UPDATED_AT -> OffsetDateTime.parse(value);
            };
        } catch (DateTimeException e) {
            throw DangolException.badInput(
                    "\"" + cursor + "\" is not a cursor of this list. Use startCursor or endCursor of a page.");
        }
    }
}
