package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.statement.AMovement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The accounts of the reference accounting program. */
record ReferenceBooks(JdbcTemplate jdbc) {

    ReferenceBooks(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    void clear() {
        List.of("movement_match", "movement", "account_balance", "account_card")
                .forEach(table -> jdbc.update("DELETE FROM " + table));
    }

    void accounts(Collection<String> codes) {
        jdbc.batchUpdate(
                "INSERT INTO account_card (code, kind, title, created_at, changed_at)"
                        + " VALUES (?, 'B2B', CONCAT('Çınar ', ?), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                codes.stream().map(code -> new Object[] {code, code}).toList());
    }

    void account(String code, String currency, AMovement... movements) {
        accounts(List.of(code));
        moves(code, currency, movements);
    }

    void moves(String code, String currency, AMovement... movements) {
        insert(Arrays.stream(movements)
                .map(movement -> new Entry(code, currency, movement.build()))
                .toList());
    }

    /** A movement and where it stands. */
    record Entry(String code, String currency, LedgerMovement movement) {

        BigDecimal amount() {
            return movement.debit().subtract(movement.credit());
        }
    }

    /** Each at a rate of its own: what is taken for local currency cannot add up. */
    void insert(Collection<Entry> entries) {
        jdbc.batchUpdate(
                """
                INSERT INTO movement (id, account_code, currency, movement_date, due_date, kind, document_number, description,
                    debit, credit, local_debit, local_credit, reversal_of, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, debit * (30 + id % 7), credit * (30 + id % 7), ?, UTC_TIMESTAMP(6))
                """,
                entries.stream().map(ReferenceBooks::row).toList());
        jdbc.batchUpdate(
                "INSERT IGNORE INTO movement_match (movement_id, settled_movement_id, amount) VALUES (?, ?, ?)",
                entries.stream()
                        .flatMap(entry -> entry.movement().matches().stream()
                                .map(match -> new Object[] {entry.movement().id(), match.movementId(), match.amount()}))
                        .toList());
    }

    private static Object[] row(Entry entry) {
        LedgerMovement movement = entry.movement();
        return new Object[] {
            movement.id(),
            entry.code(),
            entry.currency(),
            movement.date(),
            movement.dueDate(),
            movement.kind(),
            movement.documentNumber(),
            movement.description(),
            movement.debit(),
            movement.credit(),
            movement.reversalOf()
        };
    }

    /** As corrections are made in the books. */
    void correct(long id, BigDecimal factor) {
        jdbc.update(
                "UPDATE movement SET debit = debit * ?, credit = credit * ?, changed_at = UTC_TIMESTAMP(6) WHERE id = ?",
                factor,
                factor,
                id);
    }

    /** By somebody who writes into the table: no instant of change tells of it. */
    void alterSilently(long id, BigDecimal debit) {
        jdbc.update("UPDATE movement SET debit = ? WHERE id = ?", debit, id);
    }

    /** Leaves no instant of change. */
    void delete(long id) {
        jdbc.update("DELETE FROM movement_match WHERE movement_id = ?", id);
        jdbc.update("DELETE FROM movement WHERE id = ?", id);
    }

    /** The program's own balances of accounts whose codes end so are right from now on, but for this much. */
    void keepBalances(String ending, int wrongBy) {
        jdbc.update("DELETE FROM account_balance WHERE account_code LIKE ?", "%" + ending);
        jdbc.update(
                "INSERT INTO account_balance (account_code, currency, balance)"
                        + " SELECT account_code, currency, SUM(debit) - SUM(credit) + ? FROM movement"
                        + " WHERE account_code LIKE ? GROUP BY account_code, currency",
                wrongBy,
                "%" + ending);
    }

    void keepNoBalances(String ending) {
        jdbc.update("DELETE FROM account_balance WHERE account_code LIKE ?", "%" + ending);
    }

    /** Sums by the database itself, by account and currency. */
    Map<String, BigDecimal> sums() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        jdbc.query(
                "SELECT account_code, currency, SUM(debit) - SUM(credit) FROM movement GROUP BY account_code, currency",
                row -> {
                    sums.put(row.getString(1) + " " + row.getString(2), row.getBigDecimal(3));
                });
        return sums;
    }
}
