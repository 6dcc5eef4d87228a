package io.dangol.insight;

import io.dangol.shared.NodeLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets {@code node(id)} find this room's things. */
@ApplicationScoped
class InsightNodes {
    @Produces
    @Singleton
    NodeLoader insightRun(InsightLedger ledger) {
        return NodeLoader.of(InsightRun.TYPE, ledger::find);
    }

    @Produces
    @Singleton
    NodeLoader forecast(Forecasts forecasts) {
        return NodeLoader.of(Forecast.TYPE, forecasts::find);
    }

    @Produces
    @Singleton
    NodeLoader productAssociation(Associations associations) {
        return NodeLoader.of(ProductAssociation.TYPE, associations::findProducts);
    }

    @Produces
    @Singleton
    NodeLoader categoryAssociation(Associations associations) {
        return NodeLoader.of(CategoryAssociation.TYPE, associations::findCategories);
    }

    @Produces
    @Singleton
    NodeLoader purchaseCycle(Cycles cycles) {
        return NodeLoader.of(PurchaseCycle.TYPE, cycles::find);
    }

    @Produces
    @Singleton
    NodeLoader discountProfile(Discounts discounts) {
        return NodeLoader.of(DiscountProfile.TYPE, discounts::find);
    }

    @Produces
    @Singleton
    NodeLoader ownMallPattern(OwnMallPatterns patterns) {
        return NodeLoader.of(OwnMallPattern.TYPE, patterns::find);
    }
}
