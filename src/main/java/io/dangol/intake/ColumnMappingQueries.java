package io.dangol.intake;

import io.dangol.access.Role;
import io.dangol.shared.GlobalId;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What files may hold, and how their headers are understood. */
@GraphQLApi
public class ColumnMappingQueries {
    private final ColumnMappings mappings;
    private final Loaders loaders;
    private final MinorUnits minorUnits;

    ColumnMappingQueries(ColumnMappings mappings, Loaders loaders, MinorUnits minorUnits) {
        this.mappings = mappings;
        this.loaders = loaders;
        this.minorUnits = minorUnits;
    }

    @Query
    @RolesAllowed({Role.Names.ANALYST, Role.Names.INTAKE})
    @NonNull @Description("The columns that a kind of facts understands, with the headers by which each is recognised.")
    public Uni<List<@NonNull FactColumn>> intakeColumns(@NonNull @Description("What the rows are.") FactKind kind) {
        return Uni.createFrom()
                .item(() -> loaders.of(kind).fields().stream()
                        .map(FactField::column)
                        .toList());
    }

    @Query
    @RolesAllowed({Role.Names.ANALYST, Role.Names.INTAKE})
    @NonNull @Description("How the header of a file would be understood. Loads nothing.")
    public Uni<@NonNull MappingProposal> columnMappingPropose(
            @NonNull @Description("What the rows are.") FactKind kind,
            @NonNull @Description("The names in the file's first line.") List<@NonNull String> header,
            @Nullable @Description("The cells of some rows, to tell dates from amounts; a few hundred rows are plenty.")
                    List<@NonNull List<@Nullable String>> sample) {
        List<List<String>> rows = sample == null
                ? List.of()
                : sample.stream()
                        .map(row -> row.stream()
                                .map(cell -> cell == null ? "" : cell)
                                .toList())
                        .toList();
        return Uni.createFrom()
                .item(() ->
                        new HeaderReader(loaders.of(kind).fields(), minorUnits, new SampleCheck(rows)).read(header));
    }

    @Query
    @RolesAllowed({Role.Names.ANALYST, Role.Names.INTAKE})
    @Description("A saved column mapping by its id, or null when there is none.")
    public Uni<@Nullable ColumnMapping> columnMapping(@Id @NonNull @Description("Id of the mapping.") String id) {
        return mappings.find(GlobalId.key(ColumnMapping.TYPE, id));
    }

    @Query
    @RolesAllowed({Role.Names.ANALYST, Role.Names.INTAKE})
    @NonNull @Description("Saved column mappings, newest first.")
    public Uni<@NonNull ColumnMappingConnection> columnMappings(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @Nullable @Description("Only mappings of this kind.") FactKind kind) {
        PageRequest request = PageRequest.of(first, after, last, before, ColumnMappings.ORDERING);
        return mappings.page(request, kind).map(page -> ColumnMappingConnection.of(page, kind));
    }

    @Description("How many mappings the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<ColumnMappingConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> mappings.count(connection.kind()))
                        .toList())
                .andFailFast();
    }
}
