package dev.kopru.stockcard.reading;

import dev.kopru.reading.Pages;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.IncomingCard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Published cards that lost a part or are gone, which leaves no instant behind; what this run has read is left out. */
final class CardsThatLost implements Pages<IncomingCard> {

    private final CardsRead cards;
    private final int pageSize;
    private final long run;
    private @Nullable String after = "";

    CardsThatLost(CardsRead cards, int pageSize, long run) {
        this.cards = cards;
        this.pageSize = pageSize;
        this.run = run;
    }

    @Override
    public void open() {
        // The first page begins at the first published card, in each run.
    }

    @Override
    public @Nullable Page<IncomingCard> next() {
        if (after == null) {
            return null;
        }
        List<CardLink> page = cards.links().publishedBefore(run, after, pageSize);
        after = page.size() < pageSize ? null : page.get(page.size() - 1).code();
        List<CardLink> unseen =
                page.stream().filter(link -> !cards.has(link.code())).toList();
        Map<String, String> parts = unseen.isEmpty()
                ? Map.of()
                : cards.patience()
                        .call("look for deleted cards", () -> cards.catalogue().parts(codes(unseen)));
        return new Page<>(
                cards.load(codes(unseen.stream()
                        .filter(link -> !link.parts().equals(parts.get(link.code())))
                        .toList())),
                null);
    }

    private static List<String> codes(List<CardLink> links) {
        return links.stream().map(CardLink::code).toList();
    }
}
