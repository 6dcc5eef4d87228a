package io.dangol.campaign;

import io.dangol.shared.UserError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a plan's variants must fulfil. */
final class VariantRules {
    private static final int MOST = 10;

    private final List<UserError> errors = new ArrayList<>();

    private VariantRules() {}

    static List<UserError> complaints(List<CampaignVariantPlan> variants) {
        VariantRules rules = new VariantRules();
        if (variants.size() == 1 || variants.size() > MOST) {
            rules.complain(
                    "variants",
                    "There are " + variants.size() + " variants. Give 2 to " + MOST + " to compare, or none.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < variants.size(); i++) {
            rules.variant("variants." + i, variants.get(i), seen);
        }
        rules.total(variants);
        return rules.errors;
    }

    private void variant(String path, CampaignVariantPlan variant, Set<String> seen) {
        String key = variant.key();
        if (!key.matches("[a-z0-9][a-z0-9-]{0,39}") || key.equals("holdout") || key.equals("treatment")) {
            complain(
                    path + ".key",
                    "key is \"" + key + "\". Use lower-case letters, digits and hyphens, at most 40, and neither"
                            + " holdout nor treatment.");
        } else if (!seen.add(key)) {
            complain(path + ".key", "key \"" + key + "\" stands twice. Give each variant its own.");
        }
        if (variant.name().isBlank() || variant.name().length() > 200) {
            complain(path + ".name", "name has " + variant.name().length() + " characters. Write 1 to 200 of them.");
        }
        if (!(variant.share() > 0 && variant.share() <= 1)
                || variant.exactShare().scale() > 4) {
            complain(
                    path + ".share", "share is " + variant.share() + ". Give above 0 to 1 with at most four decimals.");
        }
    }

    private void total(List<CampaignVariantPlan> variants) {
        if (!errors.isEmpty() || variants.isEmpty()) {
            return;
        }
        BigDecimal total =
                variants.stream().map(CampaignVariantPlan::exactShare).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(BigDecimal.ONE) != 0) {
            complain(
                    "variants",
                    "The variants' shares add up to " + total.toPlainString()
                            + ". Make them add up to 1; the holdout is outside of them.");
        }
    }

    private void complain(String field, String message) {
        errors.add(UserError.at("input." + field, message));
    }
}
