package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.customer.ConsentPurpose;
import io.dangol.delivery.LetThrough.Wording;
import io.dangol.template.TemplateFormat;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that is due, with all that decides about it, as one row tells. */
record DueMessage(
        UUID key,
        long personId,
        int attempts,
        Wording wording,
        @Nullable Long identity,
        @Nullable String address,
        GateFacts facts) {
    static DueMessage of(Row row) {
        String address = row.getString("address");
        Long identity = row.getLong("identity_id");
        CampaignMedium medium = CampaignMedium.valueOf(row.getString("medium"));
        return new DueMessage(
                row.getUUID("key"),
                row.getLong("person_id"),
                row.getInteger("attempts"),
                new Wording(row.getLong("template_id"), row.getInteger("template_version")),
                identity,
                address,
                new GateFacts(
                        medium,
                        TemplateFormat.valueOf(row.getString("format")),
                        ConsentPurpose.valueOf(row.getString("purpose")),
                        Boolean.TRUE.equals(row.getBoolean("merged")),
                        Boolean.TRUE.equals(row.getBoolean("held_out")),
                        identity != null && address != null && !address.isBlank(),
                        standing(row, "informational"),
                        standing(row, "advertising"),
                        standing(row, "night"),
                        contacts(row)));
    }

    /** The same, knowing of advertising that was let through to the person meanwhile. */
    GateFacts after(List<Contact> others) {
        List<Contact> contacts = new ArrayList<>(facts.contacts());
        contacts.addAll(others);
        return new GateFacts(
                facts.medium(),
                facts.format(),
                facts.purpose(),
                facts.merged(),
                facts.heldOut(),
                facts.reachable(),
                facts.informational(),
                facts.advertising(),
                facts.night(),
                contacts);
    }

    boolean advertises() {
        return facts.purpose() == ConsentPurpose.ADVERTISING;
    }

    LetThrough letThrough() {
        return new LetThrough(
                key,
                personId,
                attempts,
                facts.medium(),
                facts.format(),
                wording,
                Objects.requireNonNull(address, "the gate lets nobody through without one"),
                advertises());
    }

    private static ConsentStanding standing(Row row, String column) {
        String standing = row.getString(column);
        return standing == null ? ConsentStanding.NEVER : ConsentStanding.valueOf(standing);
    }

    private static List<Contact> contacts(Row row) {
        String[] media = row.getArrayOfStrings("media");
        OffsetDateTime[] times = row.getArrayOfOffsetDateTimes("times");
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; media != null && i < media.length; i++) {
            Instant at = times[i].toInstant();
            contacts.add(new Contact(CampaignMedium.valueOf(media[i]), at));
        }
        return contacts;
    }
}
