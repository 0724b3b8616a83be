package dev.kopru.stockcard.reading;

import dev.kopru.recipe.ComparedPages.Begun;
import dev.kopru.stockcard.link.CodeClaims;
import dev.kopru.stockcard.link.SkuLinks;
import java.util.Collection;
import java.util.Map;

/** The marked cards where they are compared part by part, each of which knows of the others only what the tables say. */
final class MarkedCardsInParts extends MarkedCards {

    private final SkuLinks skus;
    private final CodeClaims claims;

    MarkedCardsInParts(CardsRead cards, SkuLinks skus, CodeClaims claims) {
        super(cards, codes -> cards.links().fromFile(codes));
        this.skus = skus;
        this.claims = claims;
    }

    /** No part is being worked on when a comparison begins. */
    @Override
    public Runnable begin(Begun what) {
        Runnable first = super.begin(what);
        return what.anew() && !what.part()
                ? () -> {
                    first.run();
                    claims.forget();
                }
                : first;
    }

    /** By the SKUs that the shop was told of before. */
    @Override
    public Map<String, Long> weights(Collection<String> codes) {
        return skus.counts(codes);
    }
}
