package dev.kopru.bench;

import dev.kopru.database.TestDatabase.Schemas;
import org.springframework.jdbc.core.JdbcTemplate;

/** Books with fifty movements an account: three of four an invoice with an e-invoice, every fourth a payment. */
public final class GeneratedLedger {

    static final int MOVEMENTS = 50;

    private static final int AT_ONCE = 1000;

    private GeneratedLedger() {}

    /** Fills the books, which hold no account of such a code yet. */
    public static void fill(Schemas schemas, int accounts) {
        JdbcTemplate accounting = new JdbcTemplate(schemas.accounting());
        for (int from = 0; from < accounts; from += AT_ONCE) {
            cards(accounting, from, Math.min(AT_ONCE, accounts - from));
        }
        // Day by day, as books are kept: an account's rows lie far apart.
        for (int day = 0; day < MOVEMENTS; day++) {
            movements(accounting, day);
        }
        accounting.execute("ANALYZE TABLE account_card, movement");
    }

    private static void cards(JdbcTemplate accounting, int from, int count) {
        accounting.update(
                """
                INSERT INTO account_card (code, kind, title, tax_office, tax_number, address, district, city, country,
                    created_at, changed_at)
                WITH RECURSIVE n (n) AS (SELECT ? UNION ALL SELECT n + 1 FROM n WHERE n + 1 < ?)
                SELECT CONCAT('120.', LPAD(n, 6, '0')), 'B2B', CONCAT('Çınar Yapı Malzemeleri Ltd. Şti. ', n), 'Kadıköy',
                    '4540536920', CONCAT('Ihlamur Sk. ', n), 'Üsküdar', 'İstanbul', 'TR', '2025-01-01', '2025-01-01'
                FROM n
                """,
                from,
                from + count);
    }

    private static void movements(JdbcTemplate accounting, int day) {
        boolean payment = day % 4 == 3;
        accounting.update(
                """
                INSERT INTO movement (account_code, currency, movement_date, due_date, kind, document_number, description,
                    debit, credit, local_debit, local_credit, invoice_uuid, invoice_url, changed_at)
                SELECT code, 'TRY', '2025-01-01' + INTERVAL ? WEEK, IF(?, NULL, '2025-02-01' + INTERVAL ? WEEK), ?,
                    CONCAT(?, SUBSTRING(code, 5), LPAD(?, 3, '0')), ?, IF(?, 0, 1234.5), IF(?, 1500, 0), 0, 0,
                    IF(?, NULL, '0f6a3b52-3a5e-4c55-9d0e-6a0c2d1b7e42'),
                    IF(?, NULL, 'https://efatura.ornek.example/goster/0f6a3b52-3a5e-4c55-9d0e-6a0c2d1b7e42'), '2025-01-01'
                FROM account_card
                ORDER BY code
                """,
                day,
                payment,
                day,
                payment ? "payment" : "invoice",
                payment ? "THS" : "KPR2025",
                day,
                payment ? "Banka havalesi" : "Satış faturası",
                payment,
                payment,
                payment,
                payment);
    }

    /** One more movement in each account whose number can be divided by this one. */
    static void change(Schemas schemas, int every) {
        new JdbcTemplate(schemas.accounting())
                .update(
                        """
                        INSERT INTO movement (account_code, currency, movement_date, kind, document_number, debit, credit,
                            local_debit, local_credit, changed_at)
                        SELECT code, 'TRY', '2026-03-01', 'payment', 'THS1', 0, 100, 0, 100, UTC_TIMESTAMP(6)
                        FROM account_card
                        WHERE MOD(CAST(SUBSTRING(code, 5) AS UNSIGNED), ?) = 0
                        """,
                        every);
    }
}
