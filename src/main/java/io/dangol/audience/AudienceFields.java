package io.dangol.audience;

import io.dangol.access.Masking;
import io.dangol.access.PersonalData;
import io.dangol.access.Role;
import io.dangol.shared.BatchedField;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Listing;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What belongs to an audience. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class AudienceFields {
    private final AudienceCatalog catalog;
    private final AudienceMembers members;
    private final AudienceHistory history;
    private final PersonalData personal;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final Context context;

    public AudienceFields(
            AudienceCatalog catalog,
            AudienceMembers members,
            AudienceHistory history,
            PersonalData personal,
            BusinessCalendar calendar,
            BusinessClock clock,
            Context context) {
        this.catalog = catalog;
        this.members = members;
        this.history = history;
        this.personal = personal;
        this.calendar = calendar;
        this.clock = clock;
        this.context = context;
    }

    @NonNull @Description("The versions of the definition, newest first.")
    public Uni<List<@NonNull List<@NonNull AudienceVersion>>> versions(@Source List<Audience> audiences) {
        return catalog.versions(Rows.keys(audiences, Audience::key))
                .map(found -> Rows.inOrder(audiences, Audience::key, found, List.of()));
    }

    @NonNull @Description("How many customers fit now, exclusion by exclusion.")
    public Uni<List<@NonNull AudiencePreview>> preview(@Source List<Audience> audiences) {
        Masking masking = personal.masking();
        Instant now = clock.now();
        return Multi.createFrom()
                .iterable(audiences)
                .onItem()
                .transformToUniAndConcatenate(audience -> members.preview(audience.read(), now, 0, masking))
                .collect()
                .asList();
    }

    @NonNull @Description("The customers who fit now, those first heard of first.")
    public CompletionStage<AudienceMemberConnection> members(
            @Source Audience audience,
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        Masking masking = personal.masking();
        Instant now = clock.now();
        PageRequest request = PageRequest.of(first, after, last, before, Listing.of("audience members"));
        return BatchedField.<Long, @Nullable AudienceMemberConnection>load(
                context,
                "Audience.members " + request,
                audience.key(),
                null,
                keys -> Multi.createFrom()
                        .iterable(keys)
                        .onItem()
                        .transformToUniAndConcatenate(
                                key -> page(key, now, request, masking).map(page -> Map.entry(key, page)))
                        .collect()
                        .asMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Uni<AudienceMemberConnection> page(Long key, Instant now, PageRequest request, Masking masking) {
        return catalog.find(key).chain(audience -> {
            AudienceDefinition definition = audience.read();
            return members.page(definition, now, request, masking)
                    .map(page -> AudienceMemberConnection.of(page, request, calendar.local(now), definition));
        });
    }

    @NonNull @Description("The latest refreshes with how many entered and left, newest first, up to 100 (진입·이탈 이력).")
    public Uni<List<@NonNull List<@NonNull AudienceRefresh>>> refreshes(@Source List<Audience> audiences) {
        return history.refreshes(Rows.keys(audiences, Audience::key))
                .map(found -> Rows.inOrder(audiences, Audience::key, found, List.of()));
    }
}
