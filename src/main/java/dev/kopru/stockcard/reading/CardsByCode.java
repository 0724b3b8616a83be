package dev.kopru.stockcard.reading;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.contained.Containing;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads stock cards by their codes, and goes on without those that fail unexpectedly. */
public final class CardsByCode {

    private CardsByCode() {}

    /** Cards that the program does not have are left out, and those that cannot be read are told of. */
    public static List<StockCard> read(
            StockCatalogue catalogue,
            Patience patience,
            Collection<String> codes,
            BiConsumer<String, Throwable> unreadable) {
        return Containing.readable(
                codes, some -> patience.call("read stock cards", () -> catalogue.cards(some)), unreadable);
    }
}
