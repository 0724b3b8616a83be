package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.Slices;
import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import dev.kopru.connector.store.AccountStatements;
import dev.kopru.connector.store.AccountStatements.CurrencyStatement;
import dev.kopru.connector.store.Statements;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The statements in a shop's database. Several accounts go in one transaction, in the order of their codes, so that two
 * publishers wait for each other but never in a circle.
 */
class JdbcStatements implements Statements {

    private static final Operation HOLD =
            Operation.named("statement-account-write").with("account_code", "as_of");
    private static final Operation PRESENT =
            Operation.named("statements-present").with("account_codes").returning("account_code", "as_of", "currency");
    private static final Operation WRITE =
            Operation.named("statement-write").with("account_code", "currency", "as_of", "content");
    private static final Operation DELETE = Operation.named("statement-delete").with("account_code", "currency");

    static final List<Operation> OPERATIONS = List.of(HOLD, PRESENT, WRITE, DELETE);

    // Letters. A server takes 16 MB in one packet by default, and every quote of JSON is sent as two.
    private static final int STATEMENT = 1_000_000;
    private static final int TRANSACTION = 8_000_000;

    private final Database database;
    private final Bulk<AccountStatements, Answer> replacing =
            new Bulk<>(this::replace, (account, detail) -> new Answer.Refused(account.accountCode(), detail));

    JdbcStatements(Database database) {
        this.database = database;
    }

    /** What the shop has of one account. */
    private record Present(Instant asOf, Set<String> currencies) {}

    @Override
    public List<Answer> publish(List<AccountStatements> accounts) {
        Map<String, AccountStatements> latest = latest(accounts);
        Map<String, Answer> answers = new HashMap<>();
        for (List<AccountStatements> some : Portions.of(latest.values(), JdbcStatements::length, TRANSACTION)) {
            replacing.write(some).forEach(answer -> answers.put(key(answer.key()), answer));
        }
        return accounts.stream()
                .map(account -> account == latest.get(key(account.accountCode()))
                        ? Objects.requireNonNull(answers.get(key(account.accountCode())))
                        : new Answer.Older(account.accountCode()))
                .toList();
    }

    /** Each account once, ordered by code. */
    private static Map<String, AccountStatements> latest(List<AccountStatements> accounts) {
        Map<String, AccountStatements> latest = new TreeMap<>();
        for (AccountStatements account : accounts) {
            latest.merge(
                    key(account.accountCode()),
                    account,
                    (one, other) -> other.asOf().isBefore(one.asOf()) ? one : other);
        }
        return latest;
    }

    private static int length(AccountStatements account) {
        return account.statements().stream()
                .mapToInt(statement -> statement.content().length())
                .sum();
    }

    private List<Answer> replace(List<AccountStatements> accounts, boolean again) {
        return database.inTransaction("publishing statements", () -> {
            database.batch(
                    HOLD,
                    accounts.stream()
                            .map(account -> new RowValues(account.accountCode(), account.asOf()))
                            .toList());
            Map<String, Present> present = present(accounts);
            List<RowValues> gone = new ArrayList<>();
            List<RowValues> written = new ArrayList<>();
            List<Answer> answers = new ArrayList<>();
            for (AccountStatements account : accounts) {
                Present shown = Objects.requireNonNull(present.get(key(account.accountCode())), account.accountCode());
                answers.add(plan(account, shown, gone, written));
            }
            database.batch(DELETE, gone);
            Portions.of(written, JdbcStatements::length, STATEMENT).forEach(rows -> database.batch(WRITE, rows));
            return answers;
        });
    }

    private static Answer plan(
            AccountStatements account, Present shown, List<RowValues> gone, List<RowValues> written) {
        if (shown.asOf().isAfter(account.asOf().truncatedTo(ChronoUnit.MICROS))) {
            return new Answer.Older(account.accountCode());
        }
        account.statements().forEach(statement -> {
            written.add(row(account, statement));
            shown.currencies().remove(statement.currency());
        });
        shown.currencies().forEach(currency -> gone.add(new RowValues(account.accountCode(), currency)));
        return new Answer.Taken(account.accountCode());
    }

    private Map<String, Present> present(Collection<AccountStatements> accounts) {
        Map<String, Present> present = new HashMap<>();
        List<String> codes =
                accounts.stream().map(AccountStatements::accountCode).toList();
        for (List<String> slice : Slices.of(codes)) {
            database.query(PRESENT, Values.of("account_codes", slice), row -> {
                Instant asOf = Objects.requireNonNullElse(row.instant("as_of"), Instant.MIN);
                Present account = present.computeIfAbsent(
                        key(row.textOrEmpty("account_code")), code -> new Present(asOf, new HashSet<>()));
                String currency = row.text("currency");
                return currency != null && account.currencies().add(currency);
            });
        }
        return present;
    }

    private static RowValues row(AccountStatements account, CurrencyStatement statement) {
        return new RowValues(account.accountCode(), statement.currency(), account.asOf(), statement.content());
    }

    private static int length(RowValues row) {
        return row.values()[3] instanceof String content ? content.length() : 0;
    }

    // The database compares codes without their trailing blanks.
    private static String key(String code) {
        return code.stripTrailing();
    }
}
