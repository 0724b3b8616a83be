package dev.kopru.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the reference exchange tables in a neighbour's database, before anybody reads from it. */
final class ReferenceTables {

    private static final Logger log = LoggerFactory.getLogger(ReferenceTables.class);

    static final String HISTORY = "kopru_reference_history";

    private ReferenceTables() {}

    /**
     * Brings the tables of {@code classpath:sql/demo/<neighbour>} up to date; a neighbour that does not answer
     * is left alone until the next start.
     */
    static void migrate(String neighbour, DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            log.debug("{} answers at {}", neighbour, connection.getMetaData().getURL());
        } catch (SQLException e) {
            log.warn("The {} database does not answer, its tables are created at a later start", neighbour, e);
            return;
        }
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:sql/demo/" + neighbour)
                .table(HISTORY)
                .failOnMissingLocations(false)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
