package dev.kopru.order;

import dev.kopru.fixture.Checksums;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the reference accounting program. */
public record Books(JdbcTemplate jdbc) {

    private static final List<String> TABLES = List.of(
            "number_series",
            "account_card",
            "stock_card",
            "stock_variant",
            "stock_unit",
            "sales_order",
            "sales_order_line",
            "sales_order_payment");

    Books(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    void clear() {
        TABLES.forEach(table -> jdbc.update("DELETE FROM " + table));
    }

    /** Differs when a single value in any table differs. */
    public String checksum() {
        return Checksums.of(jdbc, TABLES);
    }

    long count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class));
    }

    /** The document of the order with this id, column by column. */
    public Map<String, Object> document(String orderId) {
        return jdbc.queryForMap("SELECT * FROM sales_order WHERE external_ref = ?", "shop:" + orderId);
    }

    public String number(String orderId) {
        return String.valueOf(document(orderId).get("number"));
    }

    public List<String> orderIds() {
        return jdbc.queryForList("SELECT SUBSTR(external_ref, 6) FROM sales_order ORDER BY 1", String.class);
    }

    /** The document's lines: kind, SKU, quantity, net and VAT. */
    List<String> lines(String orderId) {
        return jdbc.query(
                """
                SELECT l.kind, l.sku, l.quantity, l.net_amount, l.vat_amount FROM sales_order_line l
                JOIN sales_order o ON o.id = l.order_id WHERE o.external_ref = ? ORDER BY l.line_no
                """,
                (row, n) -> row.getString(1) + " " + row.getString(2) + " " + plain(row.getBigDecimal(3)) + ": "
                        + row.getBigDecimal(4).setScale(2) + " + "
                        + row.getBigDecimal(5).setScale(2),
                "shop:" + orderId);
    }

    /** One column of all account cards, in the order of their codes. */
    List<String> accounts(String column) {
        return jdbc.queryForList("SELECT " + column + " FROM account_card ORDER BY code", String.class);
    }

    List<String> skus() {
        return jdbc.queryForList("SELECT sku FROM stock_variant ORDER BY sku", String.class);
    }

    public void setState(String orderId, String state) {
        jdbc.update("UPDATE sales_order SET state = ? WHERE external_ref = ?", state, "shop:" + orderId);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
