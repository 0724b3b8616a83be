package dev.kopru.stockcard.reading;

import dev.kopru.reading.Pages;
import dev.kopru.stockcard.link.IncomingCard;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cards of which a file was the last to tell: the program has the last word; of a card that it does not know, the file has. */
final class CardsToldByFile implements Pages<IncomingCard> {

    private final CardsRead cards;
    private final int pageSize;
    private final Set<String> asked = new HashSet<>();
    private @Nullable String after = "";

    CardsToldByFile(CardsRead cards, int pageSize) {
        this.cards = cards;
        this.pageSize = pageSize;
    }

    @Override
    public void open() {
        // The first page begins at the first of them, in each run.
    }

    @Override
    public @Nullable Page<IncomingCard> next() {
        if (after == null) {
            return null;
        }
        List<String> codes = cards.links().fromFile(after, pageSize);
        after = codes.size() < pageSize ? null : codes.get(codes.size() - 1);
        asked.addAll(codes);
        return new Page<>(
                cards.load(codes), codes.isEmpty() ? null : () -> cards.links().askedFor(codes));
    }

    /** Those of these cards that have been read already. */
    Set<String> amongst(Collection<String> codes) {
        return codes.stream().filter(asked::contains).collect(Collectors.toSet());
    }
}
