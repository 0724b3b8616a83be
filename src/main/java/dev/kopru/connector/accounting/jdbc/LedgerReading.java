package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.Slices;
import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.accounting.LedgerMovement.Match;
import dev.kopru.connector.accounting.LedgerMovementBuilder;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import dev.kopru.text.Composed;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads whole ledgers: one statement for each kind of part, whatever the number of accounts. */
record LedgerReading(Database database) {

    private static final Operation CARDS = Operation.named("ledger-cards")
            .with("codes")
            .returning(
                    "code",
                    "title",
                    "tax_office",
                    "tax_number",
                    "address",
                    "district",
                    "city",
                    "post_code",
                    "country",
                    "blocked",
                    "changed_at",
                    "as_of");
    private static final Operation PARTS =
            Operation.named("ledger-parts").with("codes").returning("account_code", "parts", "movements");
    private static final Operation BALANCES = Operation.named("ledger-balances")
            .with("codes")
            .returning("account_code", "currency", "balance", "changed_at");
    private static final Operation MATCHES = Operation.named("ledger-matches")
            .with("codes")
            .returning("account_code", "movement_id", "settled_movement_id", "amount", "changed_at");
    private static final Operation MOVEMENTS = Operation.named("ledger-movements")
            .with("codes")
            .returning(
                    "account_code",
                    "currency",
                    "id",
                    "movement_date",
                    "due_date",
                    "kind",
                    "document_number",
                    "description",
                    "debit",
                    "credit",
                    "reversal_of",
                    "invoice_uuid",
                    "invoice_url",
                    "changed_at");

    private static final Operation FOLLOWED = Operation.named("ledger-movements-followed")
            .with("code")
            .returning(MOVEMENTS.columns().toArray(String[]::new));

    static final List<Operation> OPERATIONS = List.of(CARDS, PARTS, BALANCES, MATCHES, MOVEMENTS, FOLLOWED);

    /** To be used in a snapshot: the cards come first, whose instant is thus not later than what is seen. */
    List<AccountLedger> read(Collection<String> codes, long mostMovements) {
        Map<String, LedgerDraft> drafts = new LinkedHashMap<>();
        List<List<String>> slices = Slices.of(codes);
        for (List<String> slice : slices) {
            database.query(CARDS, Values.of("codes", slice), row -> {
                LedgerDraft draft = LedgerDraft.card(row);
                drafts.put(key(draft.code()), draft);
                return draft;
            });
        }
        slices.forEach(slice -> each(PARTS, Values.of("codes", slice), drafts, LedgerDraft::parts));
        defer(drafts.values(), mostMovements);
        HeldRoom room = new HeldRoom(mostMovements);
        slices.forEach(slice -> fill(present(slice, drafts), drafts, room));
        return drafts.values().stream()
                .map(draft -> draft.asOf(drafts.values().iterator().next()))
                .toList();
    }

    /** Those for which there is no room any more, beside those before them. */
    private static void defer(Collection<LedgerDraft> drafts, long mostMovements) {
        long room = mostMovements;
        for (LedgerDraft draft : drafts) {
            if (draft.size() <= room) {
                room -= draft.size();
            } else {
                draft.defer();
            }
        }
    }

    private static List<String> present(List<String> slice, Map<String, LedgerDraft> drafts) {
        return slice.stream()
                .filter(code -> {
                    LedgerDraft draft = drafts.get(key(code));
                    return draft != null && !draft.isDeferred();
                })
                .toList();
    }

    private void fill(List<String> present, Map<String, LedgerDraft> drafts, HeldRoom room) {
        if (present.isEmpty()) {
            return;
        }
        Values codes = Values.of("codes", present);
        each(BALANCES, codes, drafts, LedgerDraft::balance);
        Map<Long, List<Match>> matches = matches(codes, drafts);
        database.follow(MOVEMENTS, codes, row -> {
            LedgerDraft draft = drafts.get(key(row.textOrEmpty("account_code")));
            if (draft != null && !draft.isDeferred()) {
                LedgerMovement movement = movement(row, matches);
                draft.changed(row);
                if (room.takes(draft, movement)) {
                    draft.movement(row.textOrEmpty("currency"), movement);
                }
            }
        });
    }

    private Map<Long, List<Match>> matches(Values codes, Map<String, LedgerDraft> drafts) {
        Map<Long, List<Match>> matches = new HashMap<>();
        each(MATCHES, codes, drafts, (draft, row) -> {
            matches.computeIfAbsent(row.number("movement_id"), id -> new ArrayList<>(1))
                    .add(new Match(row.number("settled_movement_id"), row.decimalOrZero("amount")));
            draft.changed(row);
        });
        return matches;
    }

    /** To be used in a snapshot, too. */
    Optional<AccountLedger> follow(String code, BiConsumer<String, LedgerMovement> movements) {
        Values codes = Values.of("codes", List.of(code));
        Map<String, LedgerDraft> drafts = new HashMap<>();
        List<String> own = database.query(CARDS, codes, row -> {
            drafts.put(key(code), LedgerDraft.card(row));
            return row.ownKey("code");
        });
        each(PARTS, codes, drafts, LedgerDraft::parts);
        each(BALANCES, codes, drafts, LedgerDraft::balance);
        Map<Long, List<Match>> matches = matches(codes, drafts);
        LedgerDraft draft = drafts.get(key(code));
        if (draft == null) {
            return Optional.empty();
        }
        database.follow(FOLLOWED, Values.of("code", own.get(0)), row -> {
            movements.accept(LedgerDraft.code(row.textOrEmpty("currency")), movement(row, matches));
            draft.changed(row);
        });
        return Optional.of(draft.asOf(draft));
    }

    /** Takes one row of an account's part. */
    @FunctionalInterface
    private interface Taker {
        void take(LedgerDraft draft, Row row) throws SQLException;
    }

    private void each(Operation operation, Values codes, Map<String, LedgerDraft> drafts, Taker taker) {
        database.query(operation, codes, row -> {
            LedgerDraft draft = drafts.get(key(row.textOrEmpty("account_code")));
            if (draft != null) {
                taker.take(draft, row);
            }
            return draft != null;
        });
    }

    Map<String, String> parts(Collection<String> codes) {
        Map<String, String> parts = new HashMap<>();
        for (List<String> slice : Slices.of(codes)) {
            database.query(PARTS, Values.of("codes", slice), row -> {
                parts.put(key(row.textOrEmpty("account_code")), row.textOrEmpty("parts"));
                return true;
            });
        }
        return parts;
    }

    // The database compares codes without their trailing blanks.
    private static String key(String code) {
        return Composed.of(code).stripTrailing();
    }

    private static LedgerMovement movement(Row row, Map<Long, List<Match>> matches) throws SQLException {
        long id = row.number("id");
        long reversalOf = row.number("reversal_of");
        return LedgerMovementBuilder.stagedBuilder()
                .id(id)
                .date(row.date("movement_date"))
                .dueDate(row.date("due_date"))
                .kind(row.textOrEmpty("kind"))
                .documentNumber(textOrNull(row, "document_number"))
                .description(textOrNull(row, "description"))
                .debit(row.decimalOrZero("debit"))
                .credit(row.decimalOrZero("credit"))
                .reversalOf(reversalOf == 0 ? null : reversalOf)
                .matches(matches.getOrDefault(id, List.of()))
                .invoiceUuid(textOrNull(row, "invoice_uuid"))
                .invoiceUrl(textOrNull(row, "invoice_url"))
                .build();
    }

    /** Many programs write an empty text where there is none. */
    private static @Nullable String textOrNull(Row row, String column) throws SQLException {
        String text = row.text(column);
        return text == null || text.isBlank() ? null : text;
    }
}
