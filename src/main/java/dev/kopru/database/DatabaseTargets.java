package dev.kopru.database;

import org.springframework.boot.context.properties.bind.Binder;

/** Where the three databases are, as configured. */
record DatabaseTargets(DatabaseTarget own, Neighbour store, Neighbour accounting) {

    static DatabaseTargets from(Binder binder) {
        return new DatabaseTargets(
                binder.bindOrCreate("spring.datasource", DatabaseTarget.class),
                binder.bindOrCreate("kopru.store", Neighbour.class),
                binder.bindOrCreate("kopru.accounting", Neighbour.class));
    }

    DatabaseLocations locations() {
        return new DatabaseLocations(
                !own.isConfigured(),
                !store.datasource().isConfigured(),
                !accounting.datasource().isConfigured());
    }
}
