package dev.kopru.crash;

import dev.kopru.database.TestDatabase.Schemas;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Books in which movements keep coming: every second account in three currencies, with documents taken back, entered late and
 * settled by name, and some accounts whose balance is wrong. What is in them at last does not depend on when it came.
 */
public final class MovingBooks {

    /** Every movement of a change says so, in all currencies of its account. */
    static final String STATE = "durum ";

    static final List<String> CURRENCIES = List.of("EUR", "TRY", "USD");

    private static final String N = "CAST(SUBSTRING(%s, 5) AS UNSIGNED)";
    private static final String CODE = N.formatted("code");
    private static final String IN_CURRENCIES =
            """
            account_card JOIN (SELECT 0 AS c, 'TRY' AS currency UNION ALL SELECT 1, 'USD' UNION ALL SELECT 2, 'EUR') AS c
                ON c.c = 0 OR %s %% 2 = 0
            """
                    .formatted(CODE);
    private static final String INTO_MOVEMENT =
            """
            INSERT INTO movement (id, account_code, currency, movement_date, due_date, kind, document_number, description,
                debit, credit, local_debit, local_credit, reversal_of, changed_at)
            """;
    private static final String WRONG = " % 97 = 5";
    private static final String MENDED = " % 97 = 8";
    private static final String BROKEN = " % 97 = 11";

    private final JdbcTemplate jdbc;

    private MovingBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public static MovingBooks of(Schemas schemas) {
        return new MovingBooks(new JdbcTemplate(schemas.accounting()));
    }

    /** Codes of accounts in several currencies whose statements come out from the beginning. */
    static List<String> ofSeveralCurrencies(int accounts) {
        return IntStream.range(0, accounts)
                .filter(n -> n % 2 == 0 && n % 97 != 5 && n % 97 != 8)
                .mapToObj(n -> String.format(Locale.ROOT, "120.%06d", n))
                .toList();
    }

    public void fill(int accounts) {
        jdbc.update(
                """
                INSERT INTO account_card (code, kind, title, created_at, changed_at)
                WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n + 1 < 1000)
                SELECT CONCAT('120.', LPAD(a.n + 1000 * b.n, 6, '0')), 'B2B', CONCAT('Çınar Yapı ', a.n + 1000 * b.n),
                    '2025-01-01', '2025-01-01'
                FROM n AS a JOIN n AS b ON a.n + 1000 * b.n < ?
                """,
                accounts);
        for (int k = 0; k < 8; k++) {
            movement(k);
        }
        jdbc.update(
                INTO_MOVEMENT
                        + "SELECT id + 10, account_code, currency, movement_date + INTERVAL 3 DAY, NULL, kind, document_number, NULL,"
                        + " credit, debit, 0, 0, id, '2025-01-01' FROM movement WHERE id % 20 IN (3, 6) AND account_code REGEXP '[23]$'");
        jdbc.update(
                "INSERT INTO movement_match (movement_id, settled_movement_id, amount, changed_at)"
                        + " SELECT id, id + 2, 75.25, '2025-01-01' FROM movement WHERE id % 20 = 2 AND account_code REGEXP '[45]$'");
        falsify(WRONG);
        falsify(MENDED);
        jdbc.execute("ANALYZE TABLE account_card, movement");
    }

    /** The first is an opening, every third of the others a payment, every fourth is entered late. */
    private void movement(int k) {
        boolean payment = k % 3 == 2;
        jdbc.update(
                INTO_MOVEMENT
                        + " SELECT 100 + 100 * "
                        + CODE
                        + " + 20 * c + ?, code, c.currency, '2025-03-01' + INTERVAL ? WEEK, '2025-04-01' + INTERVAL ? WEEK,"
                        + " ?, CONCAT('KPR', ?), NULL, ?, ?, 0, 0, NULL, '2025-01-01' FROM "
                        + IN_CURRENCIES,
                k,
                k % 4 == 3 ? 1 : 4 * k,
                4 * k,
                k == 0 ? "opening" : payment ? "payment" : "invoice",
                20 - k,
                payment ? 0 : 100.5 + k,
                payment ? 80.25 : 0);
    }

    /** Two movements more in all currencies of every third account, one of them long ago; none where the last good statement stays. */
    void change(int state) {
        jdbc.update(
                INTO_MOVEMENT
                        + " SELECT 1000000 * ? + 100 * "
                        + CODE
                        + " + 20 * c + late, code, c.currency, '2026-01-01' - INTERVAL 11 * late MONTH, NULL, 'invoice',"
                        + " CONCAT('YENI', ?), CONCAT(?, ?), 10 * late + ?, 0, 0, 0, NULL, UTC_TIMESTAMP(6) FROM "
                        + IN_CURRENCIES
                        + " JOIN (SELECT 0 AS late UNION ALL SELECT 1) AS late WHERE "
                        + CODE
                        + " % 3 = ? AND NOT "
                        + CODE
                        + BROKEN,
                state,
                state,
                STATE,
                state,
                state,
                state % 3);
    }

    /** Some balances that were right are wrong from now on, and some that were wrong are right. */
    void breakAndMend() {
        falsify(BROKEN);
        jdbc.update("DELETE FROM account_balance WHERE " + N.formatted("account_code") + MENDED);
        jdbc.update("UPDATE account_card SET changed_at = UTC_TIMESTAMP(6) WHERE " + CODE + MENDED);
    }

    private void falsify(String which) {
        jdbc.update("INSERT INTO account_balance (account_code, currency, balance, changed_at)"
                + " SELECT code, 'TRY', 0.01, UTC_TIMESTAMP(6) FROM account_card WHERE "
                + CODE + which);
    }
}
