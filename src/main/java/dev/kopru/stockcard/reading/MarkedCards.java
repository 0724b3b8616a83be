package dev.kopru.stockcard.reading;

import dev.kopru.recipe.ComparedPages;
import dev.kopru.recipe.ComparedPages.Begun;
import dev.kopru.stockcard.link.IncomingCard;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/** The cards that are marked for the web; those of which a file was the last to tell are read by themselves. */
class MarkedCards implements ComparedPages.Sides<IncomingCard> {

    private final CardsRead cards;
    private final Function<Collection<String>, Set<String>> toldByFile;
    private Instant asOf = Instant.EPOCH;

    /** {@code toldByFile}: those of some cards that are left out. */
    MarkedCards(CardsRead cards, Function<Collection<String>, Set<String>> toldByFile) {
        this.cards = cards;
        this.toldByFile = toldByFile;
    }

    @Override
    public Runnable begin(Begun what) {
        asOf = what.anew() ? cards.now() : asOf;
        return () -> {};
    }

    @Override
    public List<String> listed(String after, int limit) {
        return cards.patience()
                .call("list the marked cards", () -> cards.catalogue().webCards(after, limit));
    }

    /** What was marked once is found among the published ones. */
    @Override
    public List<String> remembered(String after, int limit) {
        return List.of();
    }

    @Override
    public ComparedPages.Some<IncomingCard> load(SortedSet<String> codes) {
        Set<String> leftOut = toldByFile.apply(codes);
        List<String> others =
                codes.stream().filter(code -> !leftOut.contains(code)).toList();
        return new ComparedPages.Some<>(cards.load(others), asOf);
    }
}
