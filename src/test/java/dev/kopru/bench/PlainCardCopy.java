package dev.kopru.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * The yardstick: the accounting program's cards copied into the shop's tables by batched JDBC, a page a transaction, with
 * no check, no key looked up, no mapping and nothing remembered.
 */
final class PlainCardCopy {

    private static final int PAGE = 500;
    private static final String PLACES = String.join(", ", Collections.nCopies(PAGE, "?"));
    private static final String CARDS =
            "SELECT code, name, short_description, description, category_path, brand, unit, vat_rate FROM stock_card"
                    + " FORCE INDEX (PRIMARY) WHERE code > ? AND for_web ORDER BY code LIMIT ?";
    private static final String VARIANTS =
            """
            SELECT v.sku, v.card_code, v.attributes, v.position, b.barcode, p.price, d.price
            FROM stock_variant v
            JOIN stock_barcode b ON b.sku = v.sku
            JOIN price p ON p.sku = v.sku AND p.list_code = 'PERAKENDE'
            JOIN price d ON d.sku = v.sku AND d.list_code = 'BAYI'
            WHERE v.card_code IN (%s)
            """
                    .formatted(PLACES);
    private static final String PRODUCT =
            """
            INSERT INTO shop_product (code, name, short_description, description, brand, unit, vat_rate, visible, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, TRUE, UTC_TIMESTAMP(6))
            """;
    private static final String VARIANT =
            """
            INSERT INTO shop_variant (sku, product_code, attributes, position, barcode, price, currency,
                price_includes_vat, visible, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, 'TRY', TRUE, TRUE, UTC_TIMESTAMP(6))
            """;
    private static final String PRICE =
            """
            INSERT INTO shop_price (sku, customer_group, currency, includes_vat, price, changed_at)
            VALUES (?, ?, 'TRY', ?, ?, UTC_TIMESTAMP(6))
            """;

    private final DataSource accounting;
    private final DataSource store;
    private String last = "";

    PlainCardCopy(DataSource accounting, DataSource store) {
        this.accounting = accounting;
        this.store = store;
    }

    /** Copies everything; answers the number of cards. */
    long run() throws SQLException {
        long cards = 0;
        try (Connection from = accounting.getConnection();
                Connection to = store.getConnection()) {
            to.setAutoCommit(false);
            lists(to);
            int copied;
            do {
                copied = page(from, to);
                to.commit();
                cards += copied;
            } while (copied == PAGE);
        }
        return cards;
    }

    /** Categories, dimensions and their values, with known ids. */
    private static void lists(Connection to) throws SQLException {
        execute(to, "INSERT INTO shop_category (id, parent_id, name) VALUES (1000, NULL, 'Kadın')");
        for (int i = 0; i < GeneratedCards.CATEGORIES; i++) {
            execute(
                    to,
                    "INSERT INTO shop_category (id, parent_id, name) VALUES (" + (i + 1) + ", 1000, 'Grup " + i + "')");
        }
        execute(to, "INSERT INTO shop_option (id, name) VALUES (1, 'renk'), (2, 'beden')");
        execute(
                to,
                "INSERT INTO shop_option_value (id, option_id, value, position) VALUES (1, 1, 'Siyah', 1),"
                        + " (2, 1, 'Kırmızı', 2), (3, 2, 'M', 1), (4, 2, 'L', 2)");
    }

    private static void execute(Connection to, String sql) throws SQLException {
        try (PreparedStatement statement = to.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private int page(Connection from, Connection to) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (PreparedStatement select = from.prepareStatement(CARDS);
                PreparedStatement product = to.prepareStatement(PRODUCT);
                PreparedStatement category = to.prepareStatement(
                        "INSERT INTO shop_product_category (product_code, category_id, position) VALUES (?, ?, 1)");
                PreparedStatement option = to.prepareStatement(
                        "INSERT INTO shop_product_option (product_code, position, option_id) VALUES (?, ?, ?)")) {
            select.setString(1, last);
            select.setInt(2, PAGE);
            try (ResultSet card = select.executeQuery()) {
                while (card.next()) {
                    card(card, product, category, option, codes);
                }
            }
            product.executeBatch();
            category.executeBatch();
            option.executeBatch();
        }
        if (!codes.isEmpty()) {
            variants(from, to, codes);
            last = codes.get(codes.size() - 1);
        }
        return codes.size();
    }

    private static void card(
            ResultSet card,
            PreparedStatement product,
            PreparedStatement category,
            PreparedStatement option,
            List<String> codes)
            throws SQLException {
        String code = card.getString(1);
        codes.add(code);
        for (int i = 1; i <= 4; i++) {
            product.setString(i, card.getString(i));
        }
        product.setString(5, card.getString(6));
        product.setString(6, card.getString(7));
        product.setBigDecimal(7, card.getBigDecimal(8));
        product.addBatch();
        String path = card.getString(5);
        category.setString(1, code);
        category.setInt(2, Integer.parseInt(path.substring(path.lastIndexOf(' ') + 1)) + 1);
        category.addBatch();
        for (int i = 1; i <= 2; i++) {
            option.setString(1, code);
            option.setInt(2, i);
            option.setInt(3, i);
            option.addBatch();
        }
    }

    private static void variants(Connection from, Connection to, List<String> codes) throws SQLException {
        try (PreparedStatement select = from.prepareStatement(VARIANTS);
                PreparedStatement variant = to.prepareStatement(VARIANT);
                PreparedStatement option = to.prepareStatement(
                        "INSERT INTO shop_variant_option (sku, option_id, value_id) VALUES (?, ?, ?)");
                PreparedStatement price = to.prepareStatement(PRICE)) {
            for (int i = 0; i < PAGE; i++) {
                select.setString(i + 1, i < codes.size() ? codes.get(i) : "");
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    variant(row, variant, option, price);
                }
            }
            variant.executeBatch();
            option.executeBatch();
            price.executeBatch();
        }
    }

    private static void variant(
            ResultSet row, PreparedStatement variant, PreparedStatement option, PreparedStatement price)
            throws SQLException {
        String sku = row.getString(1);
        for (int i = 1; i <= 3; i++) {
            variant.setString(i, row.getString(i));
        }
        variant.setInt(4, row.getInt(4));
        variant.setString(5, row.getString(5));
        variant.setBigDecimal(6, row.getBigDecimal(6));
        variant.addBatch();
        String attributes = row.getString(3);
        option(option, sku, 1, attributes.contains("Siyah") ? 1 : 2);
        option(option, sku, 2, attributes.contains("\"M\"") ? 3 : 4);
        for (int list = 0; list < 2; list++) {
            price.setString(1, sku);
            price.setString(2, list == 0 ? "" : "bayi");
            price.setBoolean(3, list == 0);
            price.setBigDecimal(4, row.getBigDecimal(6 + list));
            price.addBatch();
        }
    }

    private static void option(PreparedStatement option, String sku, int optionId, int valueId) throws SQLException {
        option.setString(1, sku);
        option.setInt(2, optionId);
        option.setInt(3, valueId);
        option.addBatch();
    }
}
