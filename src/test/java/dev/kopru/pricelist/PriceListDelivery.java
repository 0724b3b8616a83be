package dev.kopru.pricelist;

import dev.kopru.pricelist.IncomingPrices.Priced;
import dev.kopru.recipe.ChunkResult;
import dev.kopru.recipe.Delivery;
import dev.kopru.recipe.Parts;
import dev.kopru.recipe.StepRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the lines of cards into the file, and remembers them; what stands there already is unchanged. */
record PriceListDelivery(PriceListFile file, PriceListRows rows) implements Delivery<Priced, PriceListDelivery.Chunk> {

    /** What became of a chunk of cards: the lines to remember, by card. */
    static final class Chunk extends ChunkResult {

        private final Map<String, List<String>> changed = new HashMap<>();

        private void add(Priced card, List<String> before) {
            if (card.lines().equals(before)) {
                unchanged(card.source(), card.source().revision());
            } else {
                written(card.source(), card.source().revision());
                changed.put(card.source().key(), card.lines());
            }
        }
    }

    @Override
    public Chunk begin() {
        return new Chunk();
    }

    @Override
    public Parts<Chunk> deliver(List<Priced> cards, Chunk result, StepRun run) {
        Map<String, List<String>> known =
                rows.find(cards.stream().map(card -> card.source().key()).toList());
        cards.forEach(card -> result.add(card, known.getOrDefault(card.source().key(), List.of())));
        file.put(result.changed);
        return Parts.none();
    }

    @Override
    public void remember(Chunk result, StepRun run) {
        rows.save(result.changed);
    }
}
