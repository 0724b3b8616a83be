package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.connector.accounting.LedgerContractTests.Part;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.accounting.LedgerMovement.Match;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.SqlFolder;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The accounts of the reference accounting program, as tests fill them. */
record LedgerTables(JdbcTemplate jdbc) {

    private static final String OF_ACCOUNT = "movement_id IN (SELECT id FROM movement WHERE account_code = ?)";

    LedgerTables(DataSource dataSource) {
        this(new JdbcTemplate(dataSource));
    }

    static Ledger ledger(DataSource dataSource) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/accounting/reference/");
        return new JdbcLedger(Database.open(
                "accounting program", new JdbcTransactionManager(dataSource), folder, JdbcLedger.OPERATIONS));
    }

    void clear() {
        for (String table : List.of("movement_match", "movement", "account_balance", "account_card")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    void put(AccountLedger account) {
        remove(account.code());
        jdbc.update(
                "INSERT INTO account_card (code, kind, title, tax_office, tax_number, address, district, city, post_code,"
                        + " country, blocked, created_at, changed_at)"
                        + " VALUES (?, 'B2B', ?, ?, ?, ?, ?, ?, ?, ?, ?, '2025-01-01', ?)",
                account.code(),
                account.title(),
                account.taxOffice(),
                account.taxNumber(),
                account.address().line(),
                account.address().district(),
                account.address().city(),
                account.address().postCode(),
                account.address().country(),
                account.blocked(),
                utc(account.changedAt()));
        for (CurrencyLedger currency : account.currencies()) {
            currency.movements()
                    .forEach(movement -> put(account.code(), currency.currency(), movement, account.changedAt()));
        }
    }

    void put(String code, String currency, LedgerMovement movement, Instant at) {
        jdbc.update(
                "INSERT INTO movement (id, account_code, currency, movement_date, due_date, kind, document_number,"
                        + " description, debit, credit, local_debit, local_credit, reversal_of, invoice_uuid, invoice_url,"
                        + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?)",
                movement.id(),
                code,
                currency,
                movement.date(),
                movement.dueDate(),
                movement.kind(),
                movement.documentNumber(),
                movement.description(),
                movement.debit(),
                movement.credit(),
                movement.reversalOf(),
                movement.invoiceUuid(),
                movement.invoiceUrl(),
                utc(at));
        for (Match match : movement.matches()) {
            jdbc.update(
                    "INSERT INTO movement_match VALUES (?, ?, ?, ?)",
                    movement.id(),
                    match.movementId(),
                    match.amount(),
                    utc(at));
        }
    }

    void putBalance(String code, String currency, String balance) {
        jdbc.update(
                "INSERT INTO account_balance (account_code, currency, balance, changed_at)"
                        + " SELECT code, ?, ?, changed_at FROM account_card WHERE code = ?",
                currency,
                balance,
                code);
    }

    private void remove(String code) {
        jdbc.update("DELETE FROM movement_match WHERE " + OF_ACCOUNT, code);
        jdbc.update("DELETE FROM movement WHERE account_code = ?", code);
        jdbc.update("DELETE FROM account_balance WHERE account_code = ?", code);
        jdbc.update("DELETE FROM account_card WHERE code = ?", code);
    }

    void touch(Part part, String code, Instant at) {
        jdbc.update("UPDATE " + table(part) + " SET changed_at = ? WHERE " + condition(part), utc(at), code);
    }

    void delete(Part part, String code) {
        if (part == Part.CARD) {
            remove(code);
        } else {
            jdbc.update("DELETE FROM " + table(part) + " WHERE " + condition(part) + " LIMIT 1", code);
        }
    }

    static String table(Part part) {
        return switch (part) {
            case BALANCE -> "account_balance";
            case CARD -> "account_card";
            case MATCH -> "movement_match";
            case MOVEMENT -> "movement";
        };
    }

    static String condition(Part part) {
        return switch (part) {
            case CARD -> "code = ?";
            case MATCH -> OF_ACCOUNT;
            case BALANCE, MOVEMENT -> "account_code = ?";
        };
    }

    static String utc(Instant instant) {
        return instant.toString().replace('T', ' ').replace("Z", "");
    }
}
