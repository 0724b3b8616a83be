package dev.kopru.stockcard.reading;

import dev.kopru.reading.Pages;
import dev.kopru.stockcard.link.IncomingCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several reasons to read cards in one step, one after the other; each leaves out what those before it have read. */
final class CardPages implements Pages<IncomingCard> {

    private final List<Pages<IncomingCard>> inTurn;
    private int turn;

    CardPages(List<Pages<IncomingCard>> inTurn) {
        this.inTurn = inTurn;
    }

    /** All at once: what changed goes by the cursor as it was when the step began. */
    @Override
    public void open() {
        inTurn.forEach(Pages::open);
    }

    @Override
    public @Nullable Page<IncomingCard> next() {
        while (turn < inTurn.size()) {
            Page<IncomingCard> page = inTurn.get(turn).next();
            if (page != null) {
                return page;
            }
            turn++;
        }
        return null;
    }

    @Override
    public void close(boolean all) {
        inTurn.forEach(pages -> pages.close(all));
    }
}
