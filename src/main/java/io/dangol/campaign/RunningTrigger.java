package io.dangol.campaign;

import io.dangol.audience.Audience;
import io.dangol.audience.AudienceDefinition;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.GlobalId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running campaign whose members enter over time.
 *
 * @param target its segment or audience without its exclusions
 * @param lastDay the last day that was looked at; null when none was
 */
record RunningTrigger(
        long campaign,
        String key,
        AudienceDefinition target,
        OccasionSchedule schedule,
        Instant launchedAt,
        @Nullable LocalDate lastDay) {
    static RunningTrigger of(Row row, BusinessCalendar calendar) {
        return new RunningTrigger(
                row.getLong("id"),
                row.getString("key"),
                target(row),
                new OccasionSchedule(
                        TriggerJson.read(row.getJsonObject("definition")),
                        row.getLocalDate("starts_on"),
                        row.getLocalDate("ends_on"),
                        calendar),
                row.getOffsetDateTime("launched_at").toInstant(),
                row.getLocalDate("last_day"));
    }

    /** The days of a calendar that have come and were not looked at. */
    List<LocalDate> come(Instant now) {
        LocalDate from = lastDay == null ? schedule.firstDay() : lastDay.plusDays(1);
        return schedule.come(from, launchedAt, now);
    }

    private static AudienceDefinition target(Row row) {
        String segment = row.getString("segment_key");
        JsonArray all = new JsonArray()
                .add(
                        segment == null
                                ? audience(row.getLong("audience_id"))
                                : new JsonObject()
                                        .put("segment", new JsonObject().put("keys", new JsonArray().add(segment))));
        Long[] exclusions = row.getArrayOfLongs("exclusions");
        for (int i = 0; exclusions != null && i < exclusions.length; i++) {
            all.add(new JsonObject().put("not", audience(exclusions[i])));
        }
        return AudienceDefinition.parse(new JsonObject()
                .put("condition", new JsonObject().put("and", all))
                .encode());
    }

    private static JsonObject audience(long key) {
        return new JsonObject().put("audience", new JsonObject().put("audienceId", GlobalId.of(Audience.TYPE, key)));
    }
}
