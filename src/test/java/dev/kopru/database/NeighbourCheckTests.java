package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.RefusedStartException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** In somebody else's database Köprü makes no table; a person is told the SQL instead. */
class NeighbourCheckTests {

    private static final Migrations MIGRATIONS = Migrations.in("classpath:sql/demo/store");

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate store = new JdbcTemplate(schemas.store());

    @AfterEach
    void dropSchemas() {
        schemas.close();
    }

    @Test
    void noTableIsMadeAmongThoseOfAShopWhateverASettingSays() {
        empty(store);
        store.execute("CREATE TABLE wp_posts (id INT)");

        assertThatExceptionOfType(RefusedStartException.class)
                .isThrownBy(() -> DatabaseGate.pass(targets(true).own(), targets(true)))
                .withMessageContaining("kopru.store.create-tables=true, but this database holds somebody else's tables"
                        + " (wp_posts), and Köprü creates none there. Set kopru.store.create-tables=false; \"java -jar"
                        + " kopru.jar check\" prints the SQL that is needed.")
                .withMessageContaining("kopru.store.create-tables=true, ama bu veritabanında başkasının tabloları var"
                        + " (wp_posts); Köprü orada tablo oluşturmaz.");

        assertThat(store.queryForList("SHOW TABLES", String.class)).containsExactly("wp_posts");
    }

    @Test
    void aShopThatWasSimplyNamedGetsNoTables() {
        empty(store);

        DatabaseGate.pass(targets(null).own(), targets(null));

        assertThat(targets(null).neighbour("store").wantsTables()).isFalse();
    }

    @Test
    void tablesThatAPersonMadeAreThatPersonsToChange() {
        store.execute("DROP TABLE kopru_reference_history");

        assertThat(refusals(true)).singleElement().asString().contains("the tables were made by hand");
        assertThat(refusals(false)).isEmpty();
    }

    @Test
    void exchangeTablesOfANewerKopruAndOnesHalfMadeAreRefused() {
        store.update("UPDATE kopru_reference_history SET success = 0 WHERE version = '5'");
        store.update(
                "INSERT INTO kopru_reference_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, 1)");

        assertThat(refusals(true))
                .anyMatch(said -> said.contains(
                        "the tables are of a newer Köprü (version V999, this one knows V" + MIGRATIONS.latest() + ")"))
                .anyMatch(said -> said.contains("the upgrade V5 (payments) broke off half-way"));
    }

    @Test
    void theSqlForAPersonMakesAnEmptySchemaWhole() throws SQLException {
        empty(store);

        run(missing());

        assertThat(missing()).isEmpty();
        assertThat(store.queryForList("SHOW TABLES", String.class))
                .containsExactlyInAnyOrderElementsOf(MIGRATIONS.tables());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE shop_order DROP KEY shop_order_status",
                "ALTER TABLE shop_order_line DROP COLUMN vat_exemption",
                "DROP TABLE shop_price"
            })
    void theSqlForAPersonIsWhatIsMissingAndNoMore(String damage) throws SQLException {
        store.execute(damage);

        String sql = missing();

        assertThat(sql.split(";\\s*")).hasSize(1);
        run(sql);
        assertThat(missing()).isEmpty();
    }

    @Test
    void whereNothingIsMissingNothingIsTold() throws SQLException {
        DatabaseTarget books = new DatabaseTarget(schemas.accountingUrl(), schemas.username(), schemas.password());
        String all =
                String.join(" ", Migrations.in("classpath:sql/demo/accounting").tables());

        try (Connection connection = Connections.open(books)) {
            assertThat(NeighbourAccess.missingTables("accounting", connection, all))
                    .isEmpty();
        }
    }

    @Test
    void onlyTablesThatTheStatementsNameAreAskedFor() throws SQLException {
        empty(store);

        try (Connection connection = open()) {
            assertThat(NeighbourAccess.missingTables("store", connection, "SELECT * FROM shop_stock"))
                    .startsWith("CREATE TABLE shop_stock (")
                    .doesNotContain("shop_order");
        }
    }

    private void run(String sql) {
        for (String statement : sql.split(";\\s*(?:\\R|$)")) {
            store.execute(statement);
        }
    }

    private String missing() throws SQLException {
        try (Connection connection = open()) {
            return NeighbourAccess.missingTables("store", connection, String.join(" ", MIGRATIONS.tables()));
        }
    }

    private List<String> refusals(boolean createTables) {
        try (Connection connection = open()) {
            return NeighbourCheck.of(
                            "store",
                            Objects.requireNonNull(targets(createTables).neighbour("store")))
                    .refusals(connection)
                    .stream()
                    .filter(Finding::isProblem)
                    .map(finding -> FindingWords.say(finding, Locale.ENGLISH))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection open() throws SQLException {
        return Connections.open(targets(null).neighbour("store").datasource());
    }

    private DatabaseTargets targets(@Nullable Boolean createTables) {
        return new DatabaseTargets(
                new DatabaseTarget(schemas.ownUrl(), schemas.username(), schemas.password()),
                Map.of(
                        "store",
                        new NeighbourSettings(
                                new DatabaseTarget(schemas.storeUrl(), schemas.username(), schemas.password()),
                                createTables,
                                null),
                        "accounting",
                        new NeighbourSettings(new DatabaseTarget(null, null, null), null, null)));
    }

    private static void empty(JdbcTemplate jdbc) {
        jdbc.queryForList("SHOW TABLES", String.class).forEach(table -> jdbc.execute("DROP TABLE " + table));
    }
}
