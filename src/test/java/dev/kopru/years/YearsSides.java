package dev.kopru.years;

import dev.kopru.database.TestDatabase.Schemas;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people see on both sides, row by row, without the instants at which it was written. */
record YearsSides(Map<String, List<String>> tables) {

    static final String DOCUMENTS =
            "SELECT o.external_ref, o.number, o.kind, o.state, o.account_code, o.order_date, o.currency,"
                    + " o.exchange_rate, o.payment_account, o.net_total, o.vat_total, o.grand_total, o.local_total, o.billing_name,"
                    + " o.delivery_address, o.note FROM sales_order o";
    static final String LINES =
            "SELECT o.external_ref, l.line_no, l.kind, l.sku, l.name, l.quantity, l.unit, l.unit_price,"
                    + " l.discount, l.vat_rate, l.net_amount, l.vat_amount FROM sales_order_line l"
                    + " JOIN sales_order o ON o.id = l.order_id";
    static final String ACCOUNTS =
            "SELECT code, external_ref, kind, title, tax_number, email, phone, address FROM account_card";
    static final String CARDS = "SELECT code, name, unit, vat_rate, for_web FROM stock_card";
    static final String TOLD = "SELECT order_id, document_number, state FROM shop_order_document";
    static final String PRODUCTS = "SELECT * FROM shop_product";
    static final String VARIANTS = "SELECT * FROM shop_variant";
    static final String PRICES = "SELECT * FROM shop_price";
    static final String STOCK = "SELECT * FROM shop_stock";
    static final String IMAGES = "SELECT * FROM shop_image";
    static final String STATEMENTS = "SELECT account_code, currency, JSON_VALUE(content, '$.opening'),"
            + " JSON_VALUE(content, '$.debit'), JSON_VALUE(content, '$.credit'), JSON_VALUE(content, '$.closing'),"
            + " JSON_LENGTH(content, '$.lines') FROM shop_statement";

    private static final List<String> BOOKS = List.of(DOCUMENTS, LINES, ACCOUNTS, CARDS);
    private static final List<String> SHOP = List.of(TOLD, PRODUCTS, VARIANTS, PRICES, STOCK, IMAGES, STATEMENTS);

    static YearsSides of(Schemas schemas) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        BOOKS.forEach(sql -> tables.put(sql, rows(schemas.accounting(), sql)));
        SHOP.forEach(sql -> tables.put(sql, rows(schemas.store(), sql)));
        return new YearsSides(tables);
    }

    List<String> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    private static List<String> rows(DataSource database, String sql) {
        return new JdbcTemplate(database)
                .queryForList(sql).stream()
                        .map(row -> row.entrySet().stream()
                                .filter(column -> !WRITTEN.contains(column.getKey()))
                                .map(column -> column.getKey() + "=" + text(column.getValue()))
                                .collect(Collectors.joining("|")))
                        .sorted()
                        .toList();
    }

    /** When and how often something was written, and of which instant it tells. */
    private static final List<String> WRITTEN =
            List.of("id", "revision", "changed_at", "updated_at", "row_version", "as_of", "published_at", "created_at");

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
