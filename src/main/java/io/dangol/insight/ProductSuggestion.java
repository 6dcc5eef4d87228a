package io.dangol.insight;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A product that the customer may buy next, for one that was bought. */
@Description("A product that the customer has not bought yet and that goes with one that was bought (연관 상품 추천).")
public record ProductSuggestion(
        @NonNull @Description("Why: the product that was bought, and the associated one that is suggested.")
        ProductAssociation association,

        @Nullable @Description("When the customer last looked at the suggested product; null for never.")
        OffsetDateTime viewedAt) {}
