package dev.kopru.crash.chaos;

import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Accounts in which movements keep coming: each statement in the shop must be what the ledger says at last. */
final class ChaosLedger implements Part {

    /** An account whose PDF is about as long as one may be. */
    static final String LONG_ACCOUNT = "120.LONG";

    private static final int ACCOUNTS = 40;
    private static final String CARD =
            """
            INSERT IGNORE INTO account_card (code, kind, title, created_at, changed_at)
            VALUES (?, 'B2B', CONCAT('Çınar Yapı ', ?), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
            """;
    private static final String MOVEMENT =
            """
            INSERT IGNORE INTO movement (id, account_code, currency, movement_date, kind, document_number, description, debit,
                credit, local_debit, local_credit, changed_at)
            VALUES (?, ?, 'TRY', CURDATE() - INTERVAL ? DAY, 'invoice', ?, 'Satış faturası', ?, ?, 0, 0, UTC_TIMESTAMP(6))
            """;
    private static final String OF_LONG_ACCOUNT =
            """
            INSERT IGNORE INTO movement (id, account_code, currency, movement_date, due_date, kind, document_number, description,
                debit, credit, local_debit, local_credit, changed_at)
            WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 195)
            SELECT 1000000 + 195 * (a.n - 1) + b.n, ?, 'TRY', CURDATE() - INTERVAL a.n DAY, NULL, 'invoice',
                CONCAT('KPR', a.n, '-', b.n), CONCAT('Satış faturası ', b.n, ', şantiye teslimi'), 10, 4, 0, 0, UTC_TIMESTAMP(6)
            FROM n AS a JOIN n AS b ON a.n <= 100
            """;
    private static final String BALANCES =
            """
            SELECT c.code, COUNT(m.id), COALESCE(SUM(m.debit - m.credit), 0)
            FROM account_card c LEFT JOIN movement m ON m.account_code = c.code
            WHERE c.code LIKE '120.A%' GROUP BY c.code
            """;

    private final StubbornSql books;
    private final StubbornSql shop;
    private final Random random;
    private int moved;

    ChaosLedger(StubbornSql books, StubbornSql shop, Random random) {
        this.books = books;
        this.shop = shop;
        this.random = random;
    }

    private static String code(int account) {
        return String.format(Locale.ROOT, "120.A%03d", account);
    }

    @Override
    public void begin() {
        books.write(sql -> {
            for (int account = 0; account < ACCOUNTS; account++) {
                sql.update(CARD, code(account), account);
            }
            sql.update(CARD, LONG_ACCOUNT, "Uzun");
            sql.update(OF_LONG_ACCOUNT, LONG_ACCOUNT);
        });
        goOn();
    }

    @Override
    public void goOn() {
        for (int n = 0; n < 5; n++) {
            int id = ++moved;
            String account = code(random.nextInt(ACCOUNTS));
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
            boolean debit = random.nextBoolean();
            int daysAgo = random.nextInt(300);
            books.write(sql -> sql.update(
                    MOVEMENT,
                    id,
                    account,
                    daysAgo,
                    "KPR" + id,
                    debit ? amount : BigDecimal.ZERO,
                    debit ? BigDecimal.ZERO : amount));
        }
    }

    @Override
    public List<String> missing() {
        Map<String, Statement> statements = new HashMap<>();
        shop.ask(jdbc -> {
            jdbc.query(
                    "SELECT account_code, content FROM shop_statement WHERE account_code LIKE '120.A%'",
                    row -> {
                        statements.put(row.getString(1), StatementReading.whole(row.getBytes(2)));
                    });
            return statements;
        });
        return books.ask(jdbc -> {
            List<String> missing = new ArrayList<>();
            jdbc.query(BALANCES, row -> {
                String code = row.getString(1);
                String inShop = said(statements.get(code));
                if (!inShop.equals(
                        row.getInt(2) + " lines, " + row.getBigDecimal(3).setScale(2))) {
                    missing.add("statement of " + code + " with " + row.getString(2) + " lines, " + row.getString(3)
                            + ": in the shop " + inShop);
                }
            });
            return missing;
        });
    }

    private static String said(@Nullable Statement statement) {
        return statement == null
                ? "none"
                : statement.lines().size() + " lines, " + statement.closing().setScale(2);
    }
}
