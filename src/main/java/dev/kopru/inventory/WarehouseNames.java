package dev.kopru.inventory;

import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.setting.Glance;
import dev.kopru.setting.KnownNames;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The warehouses of the accounting program, as the stock of its SKUs for the web has them, or of the first of very many. */
@Component
class WarehouseNames implements KnownNames {

    private static final int AT_ONCE = 1000;
    private static final int PAGES = 20;

    private final Glance<Names> names;

    WarehouseNames(StockLevels levels, Clock clock) {
        this.names = new Glance<>(() -> look(levels), clock);
    }

    private static Names look(StockLevels levels) {
        TreeSet<String> found = new TreeSet<>();
        String last = "";
        for (int page = 0; page < PAGES; page++) {
            List<String> skus = levels.webSkus(last, AT_ONCE);
            if (!skus.isEmpty()) {
                levels.levels(skus, List.of())
                        .levels()
                        .forEach(level -> found.addAll(level.warehouses().keySet()));
                last = skus.get(skus.size() - 1);
            }
            if (skus.size() < AT_ONCE) {
                return new Names(found, true);
            }
        }
        return new Names(found, false);
    }

    @Override
    public Set<String> settings() {
        return Set.of("kopru.inventory.warehouses[]");
    }

    @Override
    public Optional<Kind> kind() {
        return Optional.of(new Kind(BOOKS, "warehouses"));
    }

    /** The shop would show that it has nothing. */
    @Override
    public boolean needsOne() {
        return true;
    }

    @Override
    public Optional<Names> now() {
        return names.now();
    }
}
