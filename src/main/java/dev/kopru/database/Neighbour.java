package dev.kopru.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The database settings of one neighbour: where it is, and whether the reference tables are created in it. */
record Neighbour(@DefaultValue DatabaseTarget datasource, @Nullable Boolean createTables) {

    /** Nobody else's tables are touched unasked: without a word only the embedded server gets them. */
    boolean wantsTables() {
        return createTables == null ? !datasource.isConfigured() : createTables;
    }
}
