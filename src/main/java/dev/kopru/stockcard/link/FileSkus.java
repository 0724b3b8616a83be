package dev.kopru.stockcard.link;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a card needs to know of the SKUs in other records of its file; of a card that comes from no file, or is kept, nothing. */
public final class FileSkus {

    public static final FileSkus NONE = new FileSkus(new Moves(), sku -> false);

    /** The SKUs that change cards in one file, for all of its cards, which need not come in one chunk. */
    public static final class Moves {

        private final Map<String, String> left = new ConcurrentHashMap<>();
        private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    }

    private final Moves moves;
    private final Predicate<String> others;

    /** @param others whether an SKU stands in another record of the file */
    public FileSkus(Moves moves, Predicate<String> others) {
        this.moves = moves;
        this.others = others;
    }

    /** Whether the card leaves this SKU to another record of the file: it stays on sale, and that record may take it over. */
    public boolean leaves(String sku, String card) {
        boolean leaves = others.test(sku) && !moves.wanted.contains(sku);
        if (leaves) {
            moves.left.put(sku, card);
        }
        return leaves;
    }

    /** The card that has left this SKU to another one; null when none has. */
    public @Nullable String leftBy(String sku) {
        return moves.left.get(sku);
    }

    /** This record was refused because another card has the SKU; it is tried again, and takes it once it is given up. */
    public void want(String sku) {
        if (this != NONE) {
            moves.wanted.add(sku);
        }
    }
}
