package io.dangol.campaign;

import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Answers commands: with the campaign as it stands then, or with why nothing changed. */
@ApplicationScoped
class CampaignAnswers {
    private final CampaignCatalog catalog;

    CampaignAnswers(CampaignCatalog catalog) {
        this.catalog = catalog;
    }

    Uni<CampaignPayload> to(Uni<CampaignEntity> change) {
        return change.chain(entity -> catalog.get(entity.rowId()))
                .map(CampaignPayload::done)
                .onFailure(PlanStore::keyTaken)
                .recoverWithItem(conflict("key", "Another campaign has this key. Choose one that is free."))
                .onFailure(PlanStore::variantsTaken)
                .recoverWithItem(conflict(
                        "variants",
                        "Members are assigned to these variants already. Create another campaign for other variants."))
                .onFailure(DangolException.class)
                .recoverWithItem(CampaignAnswers::refusal);
    }

    private static CampaignPayload conflict(String field, String message) {
        return CampaignPayload.refused(List.of(new UserError(List.of("input", field), message, ErrorCode.CONFLICT)));
    }

    static CampaignPayload refusal(Throwable refusal) {
        return CampaignPayload.refused(List.of(UserError.of((DangolException) refusal)));
    }
}
