package dev.kopru.connector.accounting.jdbc;

import static dev.kopru.connector.accounting.SalesOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.AccountingContractTests;
import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.SalesOrders;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.accounting.document.Wanted;
import dev.kopru.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcAccountingTests extends AccountingContractTests {

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final AccountingTables tables = new AccountingTables(schemas.accounting());
    private final Accounting accounting = AccountingTables.accounting(schemas.accounting());

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    @Test
    void manyRowsGoToTheServerInFewStatements() throws SQLException {
        SingleConnectionDataSource connection = connection();
        Accounting single = AccountingTables.accounting(connection);
        single.postSalesOrders(List.of(Wanted.of(order("first", 1))));
        long before = status(connection, "Com_insert");

        single.postSalesOrders(SalesOrders.wanted("shop:", 500, 3));

        assertThat(status(connection, "Com_insert") - before).isLessThan(12);
        assertThat(tables.count("sales_order_line")).isEqualTo(1_501);
        connection.destroy();
    }

    @Test
    void aNumberGivenByHandIsSteppedOver() {
        post(order("shop:1", 1));
        tables.jdbc().update("UPDATE sales_order SET number = 'SIP000000005'");
        tables.jdbc().update("UPDATE number_series SET last_number = 4 WHERE name = 'sales_order'");

        assertThat(post(order("shop:2", 1))).containsExactly(new Posting.Written("shop:2", "SIP000000006"));
    }

    @Test
    void numberingGoesOnAfterDocumentsThatStandThere() {
        post(order("shop:1", 1), order("shop:2", 1));
        tables.jdbc().update("DELETE FROM number_series");

        assertThat(post(order("shop:3", 1))).containsExactly(new Posting.Written("shop:3", "SIP000000003"));
    }

    @Test
    void theRefusalTellsWhatIsWrongWithoutOtherOrdersValues() {
        List<Posting> answers = post(order("shop:1", 1), order("shop:2", 1, "x".repeat(70_000), 1), order("shop:3", 1));

        assertThat(answers.get(1))
                .isEqualTo(new Posting.Refused("shop:2", "Data truncation: Data too long for column 'note' at row 1"));
        assertThat(answers.get(2)).isEqualTo(new Posting.Written("shop:3", "SIP000000002"));
    }

    @Test
    void aTriggerOfTheProgramMayRefuseAnOrder() {
        tables.jdbc()
                .execute(
                        """
                CREATE TRIGGER sales_order_closed BEFORE INSERT ON sales_order FOR EACH ROW
                IF NEW.external_ref = 'shop:2' THEN
                  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Dönem kapalı';
                END IF""");
        try {
            assertThat(post(order("shop:1", 1), order("shop:2", 1)))
                    .containsExactly(
                            new Posting.Written("shop:1", "SIP000000001"),
                            new Posting.Refused("shop:2", "Dönem kapalı"));
        } finally {
            tables.jdbc().execute("DROP TRIGGER sales_order_closed");
        }
    }

    @Test
    void aConnectionThatTheServerClosedIsUnavailableAndNothingIsHalfWritten() throws SQLException {
        SingleConnectionDataSource connection = connection();
        Accounting single = AccountingTables.accounting(connection);
        single.findSalesOrders(List.of("x"));
        Long id = new JdbcTemplate(connection).queryForObject("SELECT CONNECTION_ID()", Long.class);
        tables.jdbc().execute("KILL CONNECTION " + id);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> single.postSalesOrders(List.of(Wanted.of(order("shop:1", 1)))))
                .withMessageContaining("accounting program");

        assertThat(documents()).isZero();
        assertThat(post(order("shop:1", 1))).containsExactly(new Posting.Written("shop:1", "SIP000000001"));
        connection.destroy();
    }

    @Test
    void theLoserOfADeadlockIsUnavailableAndARepeatSucceeds() throws Exception {
        post(order("shop:1", 1), order("shop:2", 1));
        SingleConnectionDataSource program = connection();
        JdbcTemplate other = new JdbcTemplate(program);
        other.execute("BEGIN");
        other.update("INSERT INTO warehouse (code, name) VALUES ('A', 'A'), ('B', 'B'), ('C', 'C')");
        other.update("UPDATE sales_order SET note = 'by hand' WHERE external_ref = 'shop:2'");

        CompletableFuture<List<Posting>> posting =
                CompletableFuture.supplyAsync(() -> post(order("shop:1", 2, "new", 1), order("shop:2", 2, "new", 1)));
        waitForLock();
        other.update("UPDATE sales_order SET note = 'by hand' WHERE external_ref = 'shop:1'");

        assertThat(posting)
                .failsWithin(20, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(UnavailableException.class);
        other.execute("ROLLBACK");
        assertThat(post(order("shop:1", 2, "new", 1), order("shop:2", 2, "new", 1)))
                .hasOnlyElementsOfType(Posting.Written.class);
        program.destroy();
    }

    @Test
    void aServerThatOnlyReadsIsUnavailable() {
        tables.jdbc()
                .execute(
                        """
                CREATE TRIGGER read_only BEFORE INSERT ON sales_order FOR EACH ROW
                SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1290, MESSAGE_TEXT = '--read-only'""");
        try {
            assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> post(order("shop:1", 1)));
        } finally {
            tables.jdbc().execute("DROP TRIGGER read_only");
        }
    }

    private void waitForLock() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            Long waiting = tables.jdbc()
                    .queryForObject(
                            "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'",
                            Long.class);
            if (waiting != null && waiting > 0) {
                return;
            }
            Thread.sleep(50);
        }
    }

    private SingleConnectionDataSource connection() throws SQLException {
        return new SingleConnectionDataSource(schemas.accounting().getConnection(), true);
    }

    private static long status(SingleConnectionDataSource connection, String variable) {
        Map<String, Object> row =
                new JdbcTemplate(connection).queryForMap("SHOW SESSION STATUS LIKE '" + variable + "'");
        return Long.parseLong(String.valueOf(Objects.requireNonNull(row.get("Value"))));
    }

    @Override
    protected Accounting accounting() {
        return accounting;
    }

    @Override
    protected void givenState(String externalRef, String state) {
        tables.jdbc().update("UPDATE sales_order SET state = ? WHERE external_ref = ?", state, externalRef);
    }

    @Override
    protected void givenNote(String externalRef, String note) {
        tables.jdbc().update("UPDATE sales_order SET note = ? WHERE external_ref = ?", note, externalRef);
    }

    @Override
    protected List<SalesOrderLine> lines(String externalRef) {
        return tables.lines(externalRef);
    }

    @Override
    protected long documents() {
        return tables.count("sales_order");
    }
}
