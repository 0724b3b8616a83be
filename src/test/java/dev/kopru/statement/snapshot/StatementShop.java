package dev.kopru.statement.snapshot;

import dev.kopru.connector.Answer;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A shop in memory, which keeps the port's promise that an older state never replaces a newer one. */
public final class StatementShop implements Statements {

    private final Map<String, AccountStatements> shown = new ConcurrentSkipListMap<>();
    private volatile Consumer<List<AccountStatements>> before = accounts -> {};
    private volatile Runnable after = () -> {};
    private volatile UnaryOperator<List<Answer>> answer = answers -> answers;
    private volatile @Nullable String refused;
    private int published;

    public void clear() {
        shown.clear();
        before = accounts -> {};
        after = () -> {};
        answer = answers -> answers;
        refused = null;
        published = 0;
    }

    public void before(Consumer<List<AccountStatements>> what) {
        before = what;
    }

    /** What happens once it shows them and before it answers. */
    public void after(Runnable what) {
        after = what;
    }

    /** What becomes of its answers on their way. */
    public void answer(UnaryOperator<List<Answer>> change) {
        answer = change;
    }

    /** From now on it does not take this account's statements; null = it does again. */
    public void refuse(@Nullable String code) {
        refused = code;
    }

    @Override
    public synchronized List<Answer> publish(List<AccountStatements> accounts) {
        before.accept(accounts);
        List<Answer> answers = answer.apply(accounts.stream().map(this::publish).toList());
        after.run();
        return answers;
    }

    private Answer publish(AccountStatements account) {
        String code = account.accountCode();
        AccountStatements old = shown.get(code);
        if (code.equals(refused)) {
            return new Answer.Refused(code, "too long");
        }
        if (old != null && account.asOf().isBefore(old.asOf())) {
            return new Answer.Older(code);
        }
        published++;
        shown.put(code, account);
        return new Answer.Taken(code);
    }

    /** Accounts published since the last time somebody asked. */
    public synchronized int published() {
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

    public Instant asOf(String code) {
        return Objects.requireNonNull(shown.get(code), code).asOf();
    }

    /** What it shows, without when it was told. */
    public Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        shown.forEach((code, account) -> account.statements()
                .forEach(one -> content.put(
                        code + " " + one.currency(), one.content().replaceFirst("\"asOf\":\"[^\"]*\",", ""))));
        return content;
    }
}
