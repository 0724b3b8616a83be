package dev.kopru.crash.chaos;

import java.util.List;

/** A card without a VAT rate, one without a price, a SKU the shop never had, an account whose balance is wrong. */
final class BadBooks implements Part {

    private static final List<String> ROWS = List.of(
            """
            INSERT IGNORE INTO stock_card (code, name, category_path, unit, vat_rate, for_web, created_at, changed_at)
            VALUES ('X-VAT', 'KDV yok', 'Kadın', 'adet', NULL, TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)),
                ('X-PRICE', 'Fiyat yok', 'Kadın', 'adet', 20, TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
            """,
            """
            INSERT IGNORE INTO stock_variant (sku, card_code, changed_at)
            VALUES ('X-VAT', 'X-VAT', UTC_TIMESTAMP(6)), ('X-PRICE', 'X-PRICE', UTC_TIMESTAMP(6))
            """,
            "INSERT IGNORE INTO price (list_code, sku, price, changed_at) VALUES ('PERAKENDE', 'X-VAT', 10, UTC_TIMESTAMP(6))",
            """
            INSERT IGNORE INTO warehouse_stock (warehouse, sku, on_hand, changed_at)
            VALUES ('MERKEZ', 'X-VAT', 5, UTC_TIMESTAMP(6)), ('MERKEZ', 'X-PRICE', 5, UTC_TIMESTAMP(6))
            """,
            """
            INSERT IGNORE INTO account_card (code, kind, title, created_at, changed_at)
            VALUES ('120.X', 'B2B', 'Yanlış Bakiye', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
            """,
            "INSERT IGNORE INTO account_balance (account_code, currency, balance) VALUES ('120.X', 'TRY', 0.01)");
    private static final String NOT_KEPT =
            """
            SELECT CONCAT(wanted.job, ' does not keep ', wanted.record_key, ' by name')
            FROM (SELECT 'StockCardExportJob' AS job, 'X-VAT' AS record_key UNION ALL SELECT 'StockCardExportJob', 'X-PRICE'
                UNION ALL SELECT 'InventorySyncJob', 'X-VAT' UNION ALL SELECT 'InventorySyncJob', 'X-PRICE'
                UNION ALL SELECT 'StatementSnapshotJob', '120.X') AS wanted
            WHERE NOT EXISTS (
                SELECT 1 FROM kopru.retry_record r
                WHERE r.job = wanted.job AND r.record_key = wanted.record_key AND r.state IN ('PENDING', 'GIVEN_UP'))
            """;

    private final StubbornSql books;

    BadBooks(StubbornSql books) {
        this.books = books;
    }

    @Override
    public void begin() {
        books.write(sql -> ROWS.forEach(sql::update));
    }

    @Override
    public void goOn() {
        books.write(sql -> sql.update("UPDATE account_card SET changed_at = UTC_TIMESTAMP(6) WHERE code = '120.X'"));
    }

    @Override
    public List<String> missing() {
        return books.texts(NOT_KEPT);
    }
}
