package io.dangol.audience;

import io.dangol.access.Masking;
import io.dangol.access.PersonalData;
import io.dangol.access.Role;
import io.dangol.customer.Customer;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Listing;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Finds audiences, and customers by any condition. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class AudienceQueries {
    private static final int LARGEST_SAMPLE = 20;

    private final AudienceCatalog catalog;
    private final AudienceMembers members;
    private final DefinitionChecks checks;
    private final AudienceVocabulary vocabulary;
    private final PersonalData personal;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    public AudienceQueries(
            AudienceCatalog catalog,
            AudienceMembers members,
            DefinitionChecks checks,
            AudienceVocabulary vocabulary,
            PersonalData personal,
            BusinessCalendar calendar,
            BusinessClock clock) {
        this.catalog = catalog;
        this.members = members;
        this.checks = checks;
        this.vocabulary = vocabulary;
        this.personal = personal;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Query
    @Description("An audience by its id, or null when there is none.")
    public Uni<@Nullable Audience> audience(@Id @NonNull @Description("Id of the audience.") String id) {
        return catalog.find(GlobalId.key(Audience.TYPE, id));
    }

    @Query
    @NonNull @Description("The audiences (오디언스), newest first.")
    public Uni<@NonNull AudienceConnection> audiences(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        return catalog.page(PageRequest.of(first, after, last, before, AudienceCatalog.ORDERING))
                .map(AudienceConnection::of);
    }

    @Query
    @NonNull @Description(
            "Counts the customers who fit a definition that need not be stored, exclusion by exclusion, and shows some.")
    public Uni<@NonNull AudiencePreview> audiencePreview(
            @NonNull @Description("Who is meant.") AudienceDefinition definition,
            @Nullable @Description("Nothing at or after this time is seen; now when left out.") OffsetDateTime asOf,
            @DefaultValue("5") @Description("How many to show, up to 20.") int sample) {
        if (sample < 0 || sample > LARGEST_SAMPLE) {
            throw DangolException.badInput("sample is " + sample + ". Ask for 0 to " + LARGEST_SAMPLE + ".");
        }
        Masking masking = personal.masking();
        Instant at = at(asOf);
        return checks.requireSound(definition, "definition")
                .chain(sound -> members.preview(sound, at, sample, masking));
    }

    @Query
    @NonNull @Description("The customers for whom any condition holds, in the words that define audiences.")
    public Uni<@NonNull AudienceMemberConnection> customersWhere(
            @NonNull @Description("The condition.") CustomerCondition condition,
            @Nullable @Description(
                            "Nothing at or after this time is seen; now when left out. Give the asOf of the first page to the others.")
                    OffsetDateTime asOf,
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        Masking masking = personal.masking();
        Instant at = at(asOf);
        AudienceDefinition definition = new AudienceDefinition(condition, null);
        return checks.requireSound(definition, "definition").chain(sound -> {
            PageRequest request = PageRequest.of(
                    first, after, last, before, Listing.of("customersWhere", ConditionJson.write(sound)));
            return members.page(sound, at, request, masking)
                    .map(page -> AudienceMemberConnection.of(page, request, calendar.local(at), sound));
        });
    }

    @Query
    @Description("Why a customer is in an audience or not; null when there is no such audience or customer.")
    public Uni<@Nullable AudienceExplanation> audienceExplanation(
            @Id @NonNull @Description("The audience.") String audienceId,
            @Id @NonNull @Description("The customer.") String customerId,
            @Nullable @Description("Nothing at or after this time is seen; now when left out.") OffsetDateTime asOf) {
        Masking masking = personal.masking();
        Instant at = at(asOf);
        long customer = GlobalId.key(Customer.TYPE, customerId);
        return catalog.find(GlobalId.key(Audience.TYPE, audienceId))
                .chain(audience -> audience == null
                        ? Uni.createFrom().nullItem()
                        : members.explain(audience.read(), at, customer, masking));
    }

    @Query
    @NonNull @Description(
            "The words in which conditions are written (조건 목록), for an editor: names in English and Korean, fields, types, units, ranges and allowed values.")
    public Uni<@NonNull List<@NonNull ConditionDescription>> audienceVocabulary() {
        return Uni.createFrom().item(vocabulary::read);
    }

    private Instant at(@Nullable OffsetDateTime asOf) {
        return Asking.instant(asOf, "asOf", clock.now());
    }
}
