package io.dangol.audience;

import io.dangol.customer.Trace;
import io.dangol.intake.IdentityKey;
import io.dangol.intake.Traced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs in a list, by at least one identifier.
 *
 * @param id Dangol's id as it was given, and {@code key} what it stands for
 * @param person as a channel knows them
 */
record ListMemberRow(
        String list,
        @Nullable String id,
        @Nullable Long key,
        @Nullable IdentityKey person,
        @Nullable String memberId,
        @Nullable String phone,
        @Nullable String email)
        implements Traced {
    @Override
    public List<Trace> traces() {
        return person == null ? List.of() : List.of(Traced.person(person));
    }

    @Nullable String channel() {
        return person == null ? null : person.channel();
    }

    @Nullable String externalId() {
        return person == null ? null : person.externalId();
    }

    boolean names() {
        return first() != null;
    }

    /** The identifier that says most of those that are given. */
    @Nullable ListMemberField first() {
        if (id != null) {
            return ListMemberField.ID;
        }
        if (person != null) {
            return ListMemberField.CUSTOMER_ID;
        }
        if (memberId != null) {
            return ListMemberField.MEMBER_ID;
        }
        return phone != null ? ListMemberField.PHONE : email != null ? ListMemberField.EMAIL : null;
    }

    @Nullable String value(ListMemberField field) {
        return switch (field) {
            case LIST -> list;
            case ID -> id;
            case CUSTOMER_ID -> externalId();
            case CHANNEL -> channel();
            case MEMBER_ID -> memberId;
            case PHONE -> phone;
            case EMAIL -> email;
        };
    }
}
