package dev.kopru.database;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database settings of one neighbour: where it is, and whether the reference tables are created in it.
 *
 * @param createTablesIn the url of a database that was made for these tables
 */
record NeighbourSettings(
        @DefaultValue DatabaseTarget datasource, @Nullable Boolean createTables, @Nullable String createTablesIn) {

    /** Unasked, only the embedded server gets them, and the database that was made for them. */
    boolean wantsTables() {
        if (createTables != null) {
            return createTables;
        }
        return !datasource.isConfigured() || Objects.equals(datasource.url(), createTablesIn);
    }
}
