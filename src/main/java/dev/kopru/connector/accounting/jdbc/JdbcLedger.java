package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The ledger of an accounting program behind a database. */
class JdbcLedger implements Ledger {

    private static final Operation CHANGED = Operation.named("ledger-changed")
            .with("after_changed_at", "after_balance", "after_card", "after_match", "after_movement", "limit")
            .returning("changed_at", "part", "account_code", "id")
            .since("after_changed_at");
    private static final Operation ACCOUNTS =
            Operation.named("ledger-accounts").with("after_code", "limit").returning("code");
    private static final Operation COUNT =
            Operation.named("ledger-accounts-count").returning("accounts").ifThere();

    static final List<Operation> OPERATIONS = Stream.of(List.of(CHANGED, ACCOUNTS, COUNT), LedgerReading.OPERATIONS)
            .flatMap(List::stream)
            .toList();

    private final Database database;
    private final LedgerReading reading;

    JdbcLedger(Database database) {
        this.database = database;
        this.reading = new LedgerReading(database);
    }

    @Override
    public List<Change> changedAccounts(ChangePosition after, int limit) {
        LedgerPlace place = LedgerPlace.of(after);
        Values values = Values.of("after_changed_at", place.changedAt())
                .and("after_balance", place.passedCode(LedgerPlace.Part.BALANCE))
                .and("after_card", place.passedCode(LedgerPlace.Part.CARD))
                .and("after_match", place.passedId(LedgerPlace.Part.MATCH))
                .and("after_movement", place.passedId(LedgerPlace.Part.MOVEMENT))
                .and("limit", limit);
        return database.query(CHANGED, values, JdbcLedger::change);
    }

    private static Change change(Row row) throws SQLException {
        Instant at = Objects.requireNonNullElse(row.instant("changed_at"), ChangePosition.START.changedAt());
        String code = row.textOrEmpty("account_code");
        LedgerPlace.Part part = LedgerPlace.Part.of(row.textOrEmpty("part"));
        return new Change(new LedgerPlace(at, part, row.ownKey("account_code"), row.number("id")).position(), code);
    }

    @Override
    public List<String> accounts(String afterCode, int limit) {
        Values values = Values.of("after_code", afterCode).and("limit", limit);
        return database.query(ACCOUNTS, values, row -> row.ownKey("code"));
    }

    @Override
    public OptionalLong countAccounts() {
        if (!database.has(COUNT)) {
            return OptionalLong.empty();
        }
        return database.query(COUNT, Values.none(), row -> row.number("accounts")).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    // From one snapshot, so that a balance never stands beside the movements of another state.
    @Override
    public List<AccountLedger> ledgers(Collection<String> codes, int mostMovements) {
        return codes.isEmpty()
                ? List.of()
                : database.inSnapshot("reading ledgers", () -> reading.read(codes, mostMovements));
    }

    @Override
    public Optional<AccountLedger> follow(String code, BiConsumer<String, LedgerMovement> movements) {
        return database.inSnapshot("following a ledger", () -> reading.follow(code, movements));
    }

    @Override
    public Map<String, String> parts(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : reading.parts(codes);
    }
}
