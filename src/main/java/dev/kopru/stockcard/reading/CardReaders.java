package dev.kopru.stockcard.reading;

import dev.kopru.connector.Patience;
import dev.kopru.connector.Slices;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.reading.Pages;
import dev.kopru.recipe.ComparedPages;
import dev.kopru.recipe.ComparisonMade;
import dev.kopru.recipe.JobCursors;
import dev.kopru.recipe.StepRun;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.CardLinks;
import dev.kopru.stockcard.link.CardSources;
import dev.kopru.stockcard.link.CodeClaims;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.stockcard.link.SkuLinks;
import dev.kopru.stockcard.link.StockCardSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which stock cards a run has to look at: first of all those of which a file was the last to tell; all that are marked, when a
 * comparison is due; those that changed; those that lost a part or are gone. One step reads all of them, or two: in parts those that
 * are marked, and then the rest.
 */
@Component
public class CardReaders {

    private final StockCatalogue catalogue;
    private final CardLinks links;
    private final SkuLinks skus;
    private final CodeClaims claims;
    private final JobCursors cursors;
    private final Patience patience;
    private final int pageSize;

    CardReaders(
            StockCatalogue catalogue,
            CardLinks links,
            SkuLinks skus,
            CodeClaims claims,
            JobCursors cardCursors,
            Patience patience,
            StockCardSettings settings) {
        this.catalogue = catalogue;
        this.links = links;
        this.skus = skus;
        this.claims = claims;
        this.cursors = cardCursors;
        this.patience = patience;
        this.pageSize = settings.chunkSize();
    }

    /** All that a run reads. */
    public Pages<IncomingCard> all(StepRun run) {
        CardsRead cards = reading();
        CardsToldByFile told = new CardsToldByFile(cards, pageSize);
        return new CardPages(List.of(
                told,
                new ComparedPages<>(new MarkedCards(cards, told::amongst), cursors, pageSize, run.isFull()),
                new ChangedCards(cards, cursors, pageSize, changes -> {}),
                new CardsThatLost(cards, pageSize, run.runId())));
    }

    /** Those that are marked, for a step in parts. */
    public ComparedPages.Sides<IncomingCard> marked() {
        return new MarkedCardsInParts(reading(), skus, claims);
    }

    /** What is left for the step behind. Changes since a first comparison are for the next run, as they are where one step reads all. */
    public Pages<IncomingCard> rest(StepRun run, ComparisonMade compared) {
        CardsRead cards = reading();
        List<Pages<IncomingCard>> inTurn = new ArrayList<>();
        inTurn.add(new CardsToldByFile(cards, pageSize));
        if (compared != ComparisonMade.FIRST) {
            inTurn.add(new ChangedCards(
                    cards, cursors, pageSize, compared == ComparisonMade.AGAIN ? this::leaveOutTold : changes -> {}));
        }
        inTurn.add(new CardsThatLost(cards, pageSize, run.runId()));
        return new CardPages(inTurn);
    }

    /** Of all that are marked, the comparison has just brought what they are: the shop was told of these changes. */
    private void leaveOutTold(Map<String, Instant> changes) {
        for (List<String> some : Slices.of(changes.keySet())) {
            links.find(some).values().stream()
                    .filter(link -> hasBrought(link, changes.get(link.code())))
                    .forEach(link -> changes.remove(link.code()));
        }
    }

    private static boolean hasBrought(CardLink link, @Nullable Instant changedAt) {
        return changedAt != null
                && link.isPublished()
                && !link.fromFile()
                && link.revision() >= CardSources.revision(changedAt);
    }

    private CardsRead reading() {
        return new CardsRead(catalogue, links, patience);
    }
}
