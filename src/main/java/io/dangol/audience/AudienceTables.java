package io.dangol.audience;

import io.dangol.shared.Select;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Puts whoever fits a definition at the head of a statement of a later room: the common table expression {@code member (id)}
 * is written, and the statement goes on with a comma and others, or with what it selects.
 */
@ApplicationScoped
public class AudienceTables {
    private final AudienceCatalog catalog;
    private final AudienceMembers members;

    AudienceTables(AudienceCatalog catalog, AudienceMembers members) {
        this.catalog = catalog;
        this.members = members;
    }

    /** Of all customers. */
    public Uni<Select> members(AudienceDefinition definition, Instant asOf) {
        return catalog.closure(definition)
                .map(closure -> AudienceStatement.ofAll(closure, members.asking(closure, asOf))
                        .memberTable());
    }

    /**
     * Of those customers alone whom a select finds. It stays beside them as {@code among}.
     *
     * @param among a constant of the code that selects their {@code id}, with a ? for each value in turn
     */
    public Uni<Select> membersAmong(
            AudienceDefinition definition, Instant asOf, String among, @Nullable Object... values) {
        return catalog.closure(definition)
                .map(closure -> AudienceStatement.ofThose(
                                closure,
                                members.asking(closure, asOf),
                                new AudienceStatement.Among(among, Arrays.asList(values)))
                        .memberTable());
    }
}
