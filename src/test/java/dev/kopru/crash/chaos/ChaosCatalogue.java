package dev.kopru.crash.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Stock cards whose names, prices and quantities keep changing: shop and books must agree at last. */
final class ChaosCatalogue implements Part {

    static final int CARDS = 60;

    private static final String CARD =
            """
            INSERT IGNORE INTO stock_card (code, name, description, category_path, brand, unit, vat_rate, for_web, created_at,
                changed_at)
            VALUES (?, ?, '<p>Açıklama</p>', ?, 'Köprü', 'adet', 20, TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
            """;
    private static final String OTHER_CARD =
            """
            SELECT CONCAT('card ', c.code, ' ', c.name, ' is in the shop as ', COALESCE(p.name, 'nothing'))
            FROM kopru_accounting.stock_card c LEFT JOIN kopru_store.shop_product p ON p.code = c.code
            WHERE c.code LIKE 'C-%' AND (p.name IS NULL OR p.name <> c.name OR p.visible = 0)
            """;
    private static final String OTHER_PRICE =
            """
            SELECT CONCAT('price of ', b.sku, ': ', b.price, ', in the shop ', COALESCE(v.price, 'none'))
            FROM kopru_accounting.price b LEFT JOIN kopru_store.shop_variant v ON v.sku = b.sku
            WHERE b.sku LIKE 'C-%' AND (v.price IS NULL OR v.price <> b.price)
            """;
    private static final String OTHER_STOCK =
            """
            SELECT CONCAT('stock of ', w.sku, ': ', w.on_hand - w.reserved - COALESCE(o.sold, 0), ', in the shop ',
                COALESCE(s.quantity, 'none'))
            FROM kopru_accounting.warehouse_stock w
            LEFT JOIN kopru_store.shop_stock s ON s.sku = w.sku
            LEFT JOIN (SELECT sku, SUM(quantity) AS sold FROM kopru_store.shop_order_line GROUP BY sku) o ON o.sku = w.sku
            WHERE w.sku LIKE 'C-%'
                AND (s.quantity IS NULL OR s.quantity <> GREATEST(0, w.on_hand - w.reserved - COALESCE(o.sold, 0)))
            """;

    private final StubbornSql books;
    private final Random random;

    ChaosCatalogue(StubbornSql books, Random random) {
        this.books = books;
        this.random = random;
    }

    static String code(int card) {
        return String.format(Locale.ROOT, "C-%03d", card);
    }

    static String sku(int card, boolean small) {
        return code(card) + (small ? "-S" : "-M");
    }

    static String file(int card) {
        return "ürün şık " + card + ".jpg";
    }

    @Override
    public void begin() {
        books.write(sql -> {
            sql.update("INSERT IGNORE INTO price_list (code, name, currency, includes_vat, changed_at)"
                    + " VALUES ('PERAKENDE', 'Perakende', 'TRY', 1, UTC_TIMESTAMP(6))");
            for (int card = 0; card < CARDS; card++) {
                sql.update(CARD, code(card), "Ürün " + card, "Kadın > Grup " + card % 7);
                for (boolean small : List.of(true, false)) {
                    String sku = sku(card, small);
                    sql.update(
                            "INSERT IGNORE INTO stock_variant (sku, card_code, attributes, changed_at)"
                                    + " VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                            sku,
                            code(card),
                            "{\"beden\":\"" + (small ? "S" : "M") + "\"}");
                    sql.update(
                            "INSERT IGNORE INTO price (list_code, sku, price, changed_at)"
                                    + " VALUES ('PERAKENDE', ?, ?, UTC_TIMESTAMP(6))",
                            sku,
                            100 + card);
                    sql.update(
                            "INSERT IGNORE INTO warehouse_stock (warehouse, sku, on_hand, reserved, changed_at)"
                                    + " VALUES ('MERKEZ', ?, 50000, 3, UTC_TIMESTAMP(6))",
                            sku);
                }
                sql.update(
                        "INSERT IGNORE INTO stock_image (card_code, position, kind, location, changed_at)"
                                + " VALUES (?, 1, 'file', ?, UTC_TIMESTAMP(6))",
                        code(card),
                        file(card));
            }
        });
    }

    @Override
    public void goOn() {
        String code = code(random.nextInt(CARDS));
        String name = "Ürün " + random.nextInt(1_000_000);
        String sku = sku(random.nextInt(CARDS), random.nextBoolean());
        int onHand = 40_000 + random.nextInt(20_000);
        int price = 1 + random.nextInt(5000);
        books.write(sql -> {
            sql.update(
                    "UPDATE stock_card SET name = ?, row_version = row_version + 1, changed_at = UTC_TIMESTAMP(6)"
                            + " WHERE code = ?",
                    name,
                    code);
            sql.update(
                    "UPDATE warehouse_stock SET on_hand = ?, row_version = row_version + 1, changed_at = UTC_TIMESTAMP(6)"
                            + " WHERE sku = ?",
                    onHand,
                    sku);
            sql.update("UPDATE price SET price = ?, changed_at = UTC_TIMESTAMP(6) WHERE sku = ?", price, sku);
        });
    }

    @Override
    public List<String> missing() {
        List<String> missing = new ArrayList<>(books.texts(OTHER_CARD));
        missing.addAll(books.texts(OTHER_PRICE));
        missing.addAll(books.texts(OTHER_STOCK));
        return missing;
    }
}
