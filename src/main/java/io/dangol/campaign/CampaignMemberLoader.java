package io.dangol.campaign;

import io.dangol.intake.CellProblem;
import io.dangol.intake.Column;
import io.dangol.intake.FactKind;
import io.dangol.intake.FactLoader;
import io.dangol.intake.FactValues;
import io.dangol.intake.LoadResult;
import io.dangol.intake.References;
import io.dangol.intake.RefusedRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes in the members of campaigns that were drawn elsewhere, with the arms in which they were put. */
@ApplicationScoped
class CampaignMemberLoader implements FactLoader<CampaignMemberRow> {
    private final References references;

    CampaignMemberLoader(References references) {
        this.references = references;
    }

    @Override
    public FactKind kind() {
        return FactKind.CAMPAIGN_MEMBER;
    }

    @Override
    public List<CampaignMemberField> fields() {
        return List.of(CampaignMemberField.values());
    }

    @Override
    public CampaignMemberRow parse(FactValues values) {
        String campaign = values.text(CampaignMemberField.CAMPAIGN, 64);
        String arm = values.text(CampaignMemberField.ARM, 40);
        return new CampaignMemberRow(
                campaign == null ? "" : campaign,
                values.identity(CampaignMemberField.CHANNEL, CampaignMemberField.CUSTOMER_ID),
                arm == null ? "" : arm);
    }

    @Override
    public Object key(CampaignMemberRow row) {
        return new CampaignMemberRow.Key(row.campaign(), row.customer());
    }

    @Override
    public Object lane(CampaignMemberRow row) {
        return row.customer();
    }

    @Override
    public Uni<LoadResult> load(SqlConnection connection, List<CampaignMemberRow> rows) {
        return closedPlaces(connection, rows).chain(closed -> {
            List<CampaignMemberRow> sound = rows.stream()
                    .filter(row -> !closed.containsKey(row.place()))
                    .toList();
            return write(connection, sound).map(written -> written.plus(refused(rows, closed)));
        });
    }

    private static Uni<Map<CampaignMemberRow.Place, String>> closedPlaces(
            SqlConnection connection, List<CampaignMemberRow> rows) {
        List<CampaignMemberRow.Place> places =
                rows.stream().map(CampaignMemberRow::place).distinct().toList();
        return connection
                .preparedQuery(CampaignMemberSql.PLACES)
                .execute(Tuple.of(
                        Column.texts(places, CampaignMemberRow.Place::campaign),
                        Column.texts(places, CampaignMemberRow.Place::arm)))
                .map(found -> {
                    Map<CampaignMemberRow.Place, String> closed = new HashMap<>();
                    for (Row row : found) {
                        if (row.getString("problem") != null) {
                            closed.put(
                                    new CampaignMemberRow.Place(row.getString("campaign"), row.getString("arm")),
                                    row.getString("problem"));
                        }
                    }
                    return closed;
                });
    }

    private Uni<LoadResult> write(SqlConnection connection, List<CampaignMemberRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(LoadResult.NONE);
        }
        return references
                .channels(connection, rows.stream().map(row -> row.customer().channel()))
                .chain(() -> references.identities(connection, rows.stream().map(CampaignMemberRow::customer)))
                .chain(() -> connection
                        .preparedQuery(CampaignMemberSql.LOAD)
                        .execute(Tuple.of(
                                Column.texts(rows, CampaignMemberRow::campaign),
                                Column.texts(rows, row -> row.customer().channel()),
                                Column.texts(rows, row -> row.customer().externalId()),
                                Column.texts(rows, CampaignMemberRow::arm))))
                .map(answer -> {
                    Row counts = answer.iterator().next();
                    return LoadResult.of(rows.size(), counts.getLong(0), counts.getLong(1));
                });
    }

    private static LoadResult refused(List<CampaignMemberRow> rows, Map<CampaignMemberRow.Place, String> closed) {
        List<RefusedRow> refused = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String problem = closed.get(rows.get(i).place());
            if (problem != null) {
                refused.add(new RefusedRow(i, problem(rows.get(i), problem)));
            }
        }
        return new LoadResult(0, 0, 0, refused);
    }

    private static CellProblem problem(CampaignMemberRow row, String problem) {
        String campaign = CampaignMemberField.CAMPAIGN.column().name();
        return switch (problem) {
            case "CAMPAIGN" ->
                new CellProblem(
                        campaign,
                        row.campaign(),
                        "is the key of no campaign",
                        "Create the campaign with campaignCreate first, or correct the key.");
            case "ASSIGNMENT" ->
                new CellProblem(
                        campaign,
                        row.campaign(),
                        "is a campaign whose members are drawn at its launch",
                        "Create the campaign with the assignment IMPORTED.");
            case "STATUS" ->
                new CellProblem(
                        campaign,
                        row.campaign(),
                        "is a campaign that has begun, so that its members are fixed",
                        "Load members before the launch.");
            default ->
                new CellProblem(
                        CampaignMemberField.ARM.column().name(),
                        row.arm(),
                        "is no arm of the campaign",
                        "Use the key of a variant or HOLDOUT; TREATMENT only where there are no variants.");
        };
    }
}
