package dev.kopru.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the reference exchange tables in a neighbour's database, before anybody reads from it; never among somebody
 * else's tables.
 */
final class ReferenceTables {

    private static final Logger log = LoggerFactory.getLogger(ReferenceTables.class);
    static final String HISTORY = "kopru_reference_history";

    private ReferenceTables() {}

    /**
     * Brings the tables of {@code classpath:sql/demo/<neighbour>} up to date; a neighbour that does not answer
     * is left alone until the next start, and one that has tables, but none that came from here, for good.
     */
    static void migrate(String neighbour, DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            log.debug("{} answers at {}", neighbour, connection.getMetaData().getURL());
            if (isOfSomebodyElse(connection)) {
                log.warn(
                        "{}: {} veritabanında başkasının tabloları var, Köprü orada tablo açmaz. Tabloları SQL ile kendiniz açın ya da"
                                + " kopru.{}.create-tables ayarını false yapın. / The database {} has tables of somebody"
                                + " else, so Köprü creates none in it. Create them yourself with the SQL, or set"
                                + " kopru.{}.create-tables to false.",
                        neighbour,
                        connection.getCatalog(),
                        neighbour,
                        connection.getCatalog(),
                        neighbour);
                return;
            }
        } catch (SQLException e) {
            log.warn("The {} database does not answer, its tables are created at a later start", neighbour, e);
            return;
        }
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:sql/demo/" + neighbour)
                .table(HISTORY)
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }

    private static boolean isOfSomebodyElse(Connection connection) throws SQLException {
        boolean empty = true;
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase(HISTORY)) {
                    return false;
                }
                empty = false;
            }
        }
        return !empty;
    }
}
