package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.record.RejectedException;
import dev.kopru.statement.AccountDraft;
import dev.kopru.statement.AccountPayload;
import dev.kopru.statement.LongStatement;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementReason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A long account while its movements come. */
class LongAccount {

    private final String code;
    private final AccountDrafts drafts;
    private final Map<String, LongStatement> coming = new HashMap<>();
    private int movements;

    LongAccount(String code, AccountDrafts drafts) {
        this.code = code;
        this.drafts = drafts;
    }

    void add(String currency, LedgerMovement movement) {
        drafts.allow(++movements);
        coming.computeIfAbsent(currency, drafts::longStatement).add(movement);
        long bytes = 0;
        for (LongStatement statement : coming.values()) {
            bytes += statement.bytes();
        }
        drafts.allow(code, movements, bytes);
    }

    AccountDraft draft(AccountLedger ledger) {
        LocalDate day = drafts.day(ledger);
        Map<String, Statement> statements = new TreeMap<>();
        for (CurrencyLedger balance : ledger.currencies()) {
            @Nullable LongStatement statement = coming.remove(balance.currency());
            if (statements.containsKey(balance.currency())) {
                throw RejectedException.because(StatementReason.CURRENCY_TWICE, balance.currency());
            }
            LongStatement ended = statement == null ? drafts.longStatement(balance.currency()) : statement;
            statements.put(balance.currency(), ended.end(balance.balance(), day));
        }
        return drafts.of(AccountSources.live(ledger), ledger, AccountPayload.of(ledger.code()), statements.values());
    }
}
