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

/** The warehouses of the accounting program, as the stock of its first SKUs for the web has them. */
@Component
class WarehouseNames implements KnownNames {

    private static final int MOST = 500;

    private final Glance<Names> names;

    WarehouseNames(StockLevels levels, Clock clock) {
        this.names = new Glance<>(() -> look(levels), clock);
    }

    private static Names look(StockLevels levels) {
        List<String> skus = levels.webSkus("", MOST);
        TreeSet<String> found = new TreeSet<>();
        levels.levels(skus, List.of())
                .levels()
                .forEach(level -> found.addAll(level.warehouses().keySet()));
        return new Names(found, skus.size() < MOST);
    }

    @Override
    public Set<String> settings() {
        return Set.of("kopru.inventory.warehouses[]");
    }

    @Override
    public Optional<Names> now() {
        return names.now();
    }
}
