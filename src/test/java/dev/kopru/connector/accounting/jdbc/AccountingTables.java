package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.SqlFolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The tables of the reference accounting program, as tests see and fill them. */
record AccountingTables(JdbcTemplate jdbc) {

    AccountingTables(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    static Accounting accounting(DataSource dataSource) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/accounting/reference/");
        return new JdbcAccounting(Database.open(
                "accounting program", new JdbcTransactionManager(dataSource), folder, JdbcAccounting.OPERATIONS));
    }

    void clear() {
        for (String table : List.of(
                "number_series",
                "account_card",
                "stock_card",
                "stock_variant",
                "stock_unit",
                "sales_order",
                "sales_order_line",
                "sales_order_payment")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    long count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class));
    }

    List<SalesOrderLine> lines(String externalRef) {
        return jdbc.query(
                "SELECT l.* FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id"
                        + " WHERE o.external_ref = ? ORDER BY l.line_no",
                (row, i) -> line(row),
                externalRef);
    }

    private static SalesOrderLine line(ResultSet row) throws SQLException {
        return new SalesOrderLine(
                row.getInt("line_no"),
                row.getString("kind"),
                row.getString("sku"),
                row.getString("name"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("discount"),
                row.getBigDecimal("vat_rate"),
                row.getBigDecimal("net_amount"),
                row.getBigDecimal("vat_amount"),
                row.getString("vat_exemption"),
                row.getBoolean("moves_stock"));
    }
}
