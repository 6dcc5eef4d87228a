package io.dangol.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Variants of campaigns that are being changed, with what each of them says. */
@ApplicationScoped
class CampaignVariantRepository implements PanacheRepository<CampaignVariantEntity> {
    private final CampaignVariantTemplateRepository templates;

    CampaignVariantRepository(CampaignVariantTemplateRepository templates) {
        this.templates = templates;
    }

    Uni<List<CampaignVariantPlan>> of(long campaignId) {
        return rows(campaignId).chain(variants -> templates.of(campaignId).map(said -> plans(variants, said)));
    }

    /** Equal variants keep their rows, to which members may have been assigned already, whatever they say now. */
    Uni<Void> replace(long campaignId, List<CampaignVariantPlan> variants) {
        return rows(campaignId)
                .chain(kept -> silent(plans(kept, List.of())).equals(silent(variants))
                        ? Uni.createFrom().item(kept)
                        : renewed(campaignId, variants))
                .chain(rows -> templates.replace(campaignId, said(rows, variants)));
    }

    private Uni<List<CampaignVariantEntity>> renewed(long campaignId, List<CampaignVariantPlan> variants) {
        List<CampaignVariantEntity> rows = IntStream.range(0, variants.size())
                .mapToObj(i -> CampaignVariantEntity.of(campaignId, i, variants.get(i)))
                .toList();
        Uni<Long> cleared = delete("campaignId", campaignId);
        // Panache refuses to persist nothing.
        return (rows.isEmpty() ? cleared.replaceWithVoid() : cleared.chain(() -> persist(rows))).replaceWith(rows);
    }

    private Uni<List<CampaignVariantEntity>> rows(long campaignId) {
        return list("campaignId = ?1 order by position", campaignId);
    }

    private static List<CampaignVariantTemplateEntity> said(
            List<CampaignVariantEntity> rows, List<CampaignVariantPlan> variants) {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> variants.get(i).templates().stream()
                        .map(own -> CampaignVariantTemplateEntity.of(
                                rows.get(i).campaignId, rows.get(i).rowId(), own)))
                .toList();
    }

    private static List<CampaignVariantPlan> plans(
            List<CampaignVariantEntity> variants, List<CampaignVariantTemplateEntity> said) {
        Map<Long, List<CampaignVariantTemplate>> own = said.stream()
                .collect(Collectors.groupingBy(
                        each -> each.variantId,
                        Collectors.mapping(CampaignVariantTemplateEntity::own, Collectors.toList())));
        return variants.stream()
                .map(variant -> variant.plan(own.getOrDefault(variant.rowId(), List.of())))
                .toList();
    }

    private static List<CampaignVariantPlan> silent(List<CampaignVariantPlan> variants) {
        return variants.stream().map(CampaignVariantPlan::silent).toList();
    }
}
