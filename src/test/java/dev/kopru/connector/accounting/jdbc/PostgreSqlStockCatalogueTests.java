package dev.kopru.connector.accounting.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.connector.accounting.StockCatalogueContractTests;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.database.PostgreSql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The stock cards of the reference books on PostgreSQL. */
@PostgreSql.Needed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlStockCatalogueTests extends StockCatalogueContractTests {

    private final HikariDataSource database = PostgreSql.fresh("accounting");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final CatalogueTables tables = new CatalogueTables(jdbc);
    private final StockCatalogue catalogue = new JdbcStockCatalogue(open(database, JdbcStockCatalogue.OPERATIONS));

    private static Database open(HikariDataSource database, List<Operation> operations) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/accounting/reference-postgresql/");
        Database opened = Database.open("accounting", new JdbcTransactionManager(database), folder, operations);
        opened.checkAtStart();
        return opened;
    }

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @AfterAll
    void close() {
        database.close();
    }

    private void one(String table, String condition, String code) {
        jdbc.update(
                "DELETE FROM " + table + " WHERE ctid = (SELECT ctid FROM " + table + " WHERE " + condition
                        + " LIMIT 1)",
                code);
    }

    @Override
    protected StockCatalogue catalogue() {
        return catalogue;
    }

    @Override
    protected void given(StockCard card) {
        tables.put(card);
    }

    @Override
    protected void touch(Part part, String cardCode, Instant at) {
        tables.touch(part, cardCode, at);
    }

    @Override
    protected void delete(Part part, String cardCode) {
        if (part == Part.CARD) {
            tables.delete(part, cardCode);
        } else {
            one(CatalogueTables.table(part), CatalogueTables.condition(part), cardCode);
        }
    }

    @Override
    protected void rename(String cardCode, String name) {
        tables.jdbc().update("UPDATE stock_card SET name = ? WHERE code = ?", name, cardCode);
    }

    @Override
    protected void block(String sku) {
        tables.jdbc().update("UPDATE stock_variant SET blocked = TRUE WHERE sku = ?", sku);
    }

    @Override
    protected void mark(String cardCode, boolean forWeb) {
        tables.jdbc().update("UPDATE stock_card SET for_web = ? WHERE code = ?", forWeb, cardCode);
    }

    @Override
    protected void attributes(String sku, @Nullable String text) {
        tables.jdbc().update("UPDATE stock_variant SET attributes = ? WHERE sku = ?", text, sku);
    }

    @Override
    protected void content(String cardCode, int position, byte[] content) {
        tables.jdbc()
                .update(
                        "UPDATE stock_image SET content = ? WHERE card_code = ? AND position = ?",
                        content,
                        cardCode,
                        position);
    }
}
