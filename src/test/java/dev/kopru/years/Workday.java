package dev.kopru.years;

import dev.kopru.database.TestDatabase.Schemas;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people do in a shop and in the books within a day. */
record Workday(JdbcTemplate store, JdbcTemplate books) {

    private static final String NOW = "changed_at = UTC_TIMESTAMP(6)";

    static Workday at(Schemas schemas) {
        return new Workday(new JdbcTemplate(schemas.store()), new JdbcTemplate(schemas.accounting()));
    }

    void yesterday() throws IOException {
        books.update(
                "INSERT INTO stock_image (card_code, position, kind, content) VALUES ('BAL-002', 1, 'stored', ?),"
                        + " ('CYB-001', 1, 'stored', ?)",
                picture(0xC02020),
                picture(0x20C020));
        books.update("UPDATE stock_card SET " + NOW + " WHERE code IN ('BAL-002', 'CYB-001')");
    }

    void morning() throws IOException {
        copyOrder("101305", "300001");
        copyOrder("101341", "300002");
        copyOrder("101214", "300003");
        shop("shipping_address = 'Yeni Mahalle No: 5'", "101305");
        shop("status = 'Cancelled'", "101374");
        shop("note = 'Zile basmayın'", "100903");
        shop("note = 'Faturası kesilecek'", "100633");
        books.update("UPDATE price SET price = price + 10, " + NOW + " WHERE sku LIKE 'BAL-002%'");
        books.update("UPDATE warehouse_stock SET on_hand = on_hand + 7, " + NOW + " WHERE sku LIKE 'BAL-002%'");
        books.update("UPDATE stock_card SET name = 'Çay Bardağı Seti', " + NOW + " WHERE code = 'CYB-001'");
        books.update("UPDATE stock_image SET content = ?, " + NOW + " WHERE card_code = 'BAL-002'", picture(0x2020C0));
        books.update(
                "INSERT INTO movement (id, account_code, currency, movement_date, kind, document_number, debit, credit,"
                        + " local_debit, local_credit, changed_at) VALUES (900001, '120.01.000181', 'TRY', UTC_DATE(), 'invoice',"
                        + " 'KPR-1', 100, 0, 100, 0, UTC_TIMESTAMP(6))");
    }

    /** After the morning's orders are in the books. */
    void afternoon() {
        byHand("note = 'Muhasebecinin notu'", "300003");
        byHand("delivery_address = 'Elle düzeltildi'", "101305");
        byHand("note = 'Dünkü belgeye not'", "100950");
        byHand("account_code = '120.01.000191'", "300003");
        byHand("state = 'invoiced'", "100633");
        one(books.update("UPDATE sales_order_line SET name = 'Elle' WHERE line_no = 1 AND order_id ="
                + " (SELECT id FROM sales_order WHERE external_ref = 'shop:300003')"));
        books.update("DELETE FROM sales_order_line WHERE order_id ="
                + " (SELECT id FROM sales_order WHERE external_ref = 'shop:100123')");
        one(books.update("DELETE FROM sales_order WHERE external_ref = 'shop:100123'"));
        shop("status = 'Cancelled'", "300002");
        books.update("UPDATE warehouse_stock SET on_hand = on_hand - 2, " + NOW + " WHERE sku LIKE 'BAL-002%'");
        books.update("UPDATE price SET price = price + 1, " + NOW + " WHERE sku LIKE 'BAL-002%'");
        books.update(
                "INSERT INTO movement (id, account_code, currency, movement_date, kind, document_number, debit, credit,"
                        + " local_debit, local_credit, changed_at) VALUES (900002, '120.01.000181', 'TRY', UTC_DATE(), 'payment',"
                        + " 'THS-1', 0, 40, 0, 40, UTC_TIMESTAMP(6))");
    }

    void nextMorning() {
        copyOrder("101305", "300004");
        shop("shipping_address = 'Bir daha taşındı No: 6'", "300001");
        shop("note = 'Kapıcıya bırakın'", "100917");
    }

    private void shop(String what, String order) {
        one(store.update(
                "UPDATE shop_order SET " + what + ", row_version = row_version + 1, " + NOW + " WHERE id = ?", order));
    }

    private void byHand(String what, String order) {
        one(books.update("UPDATE sales_order SET " + what + ", " + NOW + " WHERE external_ref = ?", "shop:" + order));
    }

    private static void one(int changed) {
        if (changed != 1) {
            throw new IllegalStateException(changed + " rows");
        }
    }

    private void copyOrder(String from, String to) {
        copy("shop_order", "id", from, Map.of("id", to, "number", to, "payment_id", "PAY-" + to));
        copy("shop_order_line", "order_id", from, Map.of("order_id", to));
        store.update(
                "UPDATE shop_order SET status = 'Paid', placed_at = UTC_TIMESTAMP(6), " + NOW + " WHERE id = ?", to);
    }

    private void copy(String table, String key, String from, Map<String, String> other) {
        List<String> columns = store.queryForList(
                "SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?"
                        + " AND EXTRA NOT LIKE '%GENERATED%' AND EXTRA NOT LIKE '%auto_increment%'",
                String.class, table);
        List<String> values = new ArrayList<>();
        columns.forEach(column -> values.add(other.containsKey(column) ? "'" + other.get(column) + "'" : column));
        store.update(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + String.join(", ", values)
                        + " FROM " + table + " WHERE " + key + " = ?",
                from);
    }

    private static byte[] picture(int colour) throws IOException {
        BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                picture.setRGB(x, y, colour + x);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
