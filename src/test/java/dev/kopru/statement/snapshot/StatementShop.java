package dev.kopru.statement.snapshot;

import dev.kopru.connector.store.AccountStatements;
import dev.kopru.connector.store.AccountStatements.CurrencyStatement;
import dev.kopru.connector.store.Statements;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementReading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** A shop in memory, which keeps the port's promise that an older state never replaces a newer one. */
public final class StatementShop implements Statements {

    private final Map<String, AccountStatements> shown = new ConcurrentSkipListMap<>();
    private volatile Consumer<List<AccountStatements>> before = accounts -> {};
    private int published;

    public void clear() {
        shown.clear();
        before = accounts -> {};
        published = 0;
    }

    public void before(Consumer<List<AccountStatements>> what) {
        before = what;
    }

    @Override
    public synchronized void publish(List<AccountStatements> accounts) {
        before.accept(accounts);
        for (AccountStatements account : accounts) {
            published++;
            shown.merge(
                    account.accountCode(), account, (old, young) -> young.asOf().isBefore(old.asOf()) ? old : young);
        }
    }

    /** Accounts published since the last time somebody asked. */
    synchronized int published() {
        int now = published;
        published = 0;
        return now;
    }

    /** The account's statements by currency. */
    public Map<String, Statement> statements(String code) {
        Map<String, Statement> statements = new TreeMap<>();
        AccountStatements account = shown.get(code);
        if (account != null) {
            for (CurrencyStatement one : account.statements()) {
                statements.put(
                        one.currency(), StatementReading.whole(one.content().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return statements;
    }

    public Statement statement(String code) {
        return Objects.requireNonNull(statements(code).get("TRY"), code);
    }

    Instant asOf(String code) {
        return Objects.requireNonNull(shown.get(code), code).asOf();
    }

    /** What it shows, without when it was told. */
    Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        shown.forEach((code, account) -> account.statements()
                .forEach(one -> content.put(
                        code + " " + one.currency(), one.content().replaceFirst("\"asOf\":\"[^\"]*\",", ""))));
        return content;
    }
}
