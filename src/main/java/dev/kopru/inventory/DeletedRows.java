package dev.kopru.inventory;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockLevels;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Finds the SKUs of which a row may have been deleted in the books since the shop was last shown what they say: those of
 * buckets that are made of other rows than before. Rows that were added are among the changes anyway.
 */
@Component
@Scope("prototype")
class DeletedRows {

    private final StockLevels levels;
    private final StockParts remembered;
    private final Patience patience;
    private final Set<String> lookedUp = new HashSet<>();
    private Map<Integer, String> parts = Map.of();
    private Set<Integer> differing = Set.of();
    private boolean nothingKnown;
    private @Nullable String after;

    DeletedRows(StockNeighbours with, StockParts remembered) {
        this.levels = with.levels();
        this.patience = with.patience();
        this.remembered = remembered;
    }

    /** To be asked before any stock is read: what is deleted later is found by the next run. */
    void open() {
        parts = read();
        Map<Integer, String> before = remembered.all();
        Set<Integer> buckets = new HashSet<>(before.keySet());
        buckets.addAll(parts.keySet());
        buckets.removeIf(bucket -> Objects.equals(before.get(bucket), parts.get(bucket)));
        differing = buckets;
        nothingKnown = before.isEmpty();
        after = differing.isEmpty() ? null : "";
    }

    /** Remembers what there is now, once a comparison has begun that is about to look up every SKU. */
    Runnable fromTheStart() {
        Map<Integer, String> now = read();
        return () -> {
            Set<Integer> all = new HashSet<>(remembered.all().keySet());
            all.addAll(now.keySet());
            remembered.save(all, now);
        };
    }

    private Map<Integer, String> read() {
        return new HashMap<>(patience.call("look for deleted rows", () -> levels.parts(StockParts.BUCKETS)));
    }

    /** These need not be looked up again. */
    void lookedUp(Collection<String> skus) {
        if (after != null) {
            skus.stream()
                    .filter(sku -> differing.contains(StockParts.bucket(sku)))
                    .forEach(lookedUp::add);
        }
    }

    boolean areLeft() {
        return after != null;
    }

    /** Some of them. */
    List<String> some(int most) {
        List<String> shown =
                nothingKnown ? List.of() : remembered.shown(differing, Objects.requireNonNull(after), most);
        after = shown.size() < most ? null : shown.get(shown.size() - 1);
        return shown.stream().filter(sku -> !lookedUp.contains(sku)).toList();
    }

    /** All of them have been looked up. */
    void remember() {
        remembered.save(differing, parts);
    }
}
