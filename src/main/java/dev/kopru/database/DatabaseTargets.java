package dev.kopru.database;

import dev.kopru.port.Composition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where the databases are, as configured.
 *
 * @param neighbours by side; one that is not reached through a database has none
 */
record DatabaseTargets(DatabaseTarget own, Map<String, NeighbourSettings> neighbours) {

    private static final List<String> SIDES = List.of("store", "accounting");

    static DatabaseTargets from(Environment settings) {
        Binder binder = Binder.get(settings);
        Composition composition = Composition.of(settings);
        Map<String, NeighbourSettings> neighbours = new TreeMap<>();
        for (String side : SIDES) {
            if (composition.hasDatabase(side)) {
                neighbours.put(side, binder.bindOrCreate("kopru." + side, NeighbourSettings.class));
            }
        }
        return new DatabaseTargets(binder.bindOrCreate("spring.datasource", DatabaseTarget.class), neighbours);
    }

    /** That of a side which has one. */
    NeighbourSettings neighbour(String side) {
        return Objects.requireNonNull(neighbours.get(side), side);
    }

    DatabaseLocations locations() {
        return new DatabaseLocations(!own.isConfigured(), isEmbedded("store"), isEmbedded("accounting"));
    }

    private boolean isEmbedded(String side) {
        NeighbourSettings neighbour = neighbours.get(side);
        return neighbour != null && !neighbour.datasource().isConfigured();
    }
}
