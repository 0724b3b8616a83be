package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.accounting.AccountCard;
import dev.kopru.connector.accounting.AccountKeys;
import dev.kopru.connector.accounting.NewAccountCard;
import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds and opens account cards. */
class AccountCardTable {

    private static final Operation FIND = Operation.named("accounts-find")
            .with("codes", "external_refs", "tax_numbers", "emails", "phones")
            .returning("code", "external_ref", "company", "title", "tax_number", "email", "phone", "blocked");
    private static final Operation CODES =
            Operation.named("account-codes").with("external_refs").returning("external_ref", "code");
    private static final Operation INSERT = Operation.named("account-insert")
            .with(
                    "code",
                    "external_ref",
                    "kind",
                    "title",
                    "tax_office",
                    "tax_number",
                    "email",
                    "phone",
                    "address",
                    "district",
                    "city",
                    "post_code",
                    "country",
                    "card_group",
                    "payment_days",
                    "currency");

    static final List<Operation> OPERATIONS = List.of(FIND, CODES, INSERT);

    private final Database database;
    private final AccountCodes codes;
    private final Bulk<NewAccountCard, Answer> opening =
            new Bulk<>(this::openTogether, (card, detail) -> new Answer.Refused(card.externalRef(), detail));

    AccountCardTable(Database database) {
        this.database = database;
        this.codes = new AccountCodes(database);
    }

    List<AccountCard> find(AccountKeys keys) {
        Values values = Values.of("codes", keys.codes())
                .and("external_refs", keys.externalRefs())
                .and("tax_numbers", keys.taxNumbers())
                .and("emails", keys.emails())
                .and("phones", keys.phones());
        Map<String, AccountCard> byCode = new LinkedHashMap<>();
        for (AccountCard card : database.query(FIND, values, AccountCardTable::card)) {
            byCode.putIfAbsent(card.code(), card);
        }
        return List.copyOf(byCode.values());
    }

    List<Answer> open(List<NewAccountCard> cards) {
        return opening.write(cards);
    }

    private List<Answer> openTogether(List<NewAccountCard> cards, boolean again) {
        return database.inTransaction("opening account cards", () -> {
            Map<String, String> known = codesOf(cards);
            Map<String, NewAccountCard> missing = new LinkedHashMap<>();
            cards.forEach(card -> missing.putIfAbsent(card.externalRef(), card));
            missing.keySet().removeAll(known.keySet());
            known.putAll(insert(missing.values(), again));
            return cards.stream().map(card -> opened(card.externalRef(), known)).toList();
        });
    }

    private static Answer opened(String externalRef, Map<String, String> codes) {
        return new Answer.Opened(externalRef, Objects.requireNonNull(codes.get(externalRef), externalRef));
    }

    private Map<String, String> codesOf(List<NewAccountCard> cards) {
        Set<String> refs = cards.stream().map(NewAccountCard::externalRef).collect(Collectors.toSet());
        Map<String, String> codesOfRefs = new HashMap<>();
        database.query(
                        CODES,
                        Values.of("external_refs", refs),
                        row -> Map.entry(row.textOrEmpty("external_ref"), row.textOrEmpty("code")))
                .forEach(entry -> codesOfRefs.put(entry.getKey(), entry.getValue()));
        return codesOfRefs;
    }

    // Patterns in a fixed order, so that two nodes never wait for each other's series.
    private Map<String, String> insert(Collection<NewAccountCard> cards, boolean pastHighest) {
        Map<String, String> codesOfRefs = new LinkedHashMap<>();
        cards.stream()
                .collect(Collectors.groupingBy(NewAccountCard::codePattern, TreeMap::new, Collectors.toList()))
                .forEach((pattern, group) -> {
                    var free = codes.take(CodePattern.parse(pattern), group.size(), pastHighest);
                    group.forEach(card -> codesOfRefs.put(card.externalRef(), free.next()));
                });
        database.batch(
                INSERT,
                cards.stream()
                        .map(card -> row(card, codesOfRefs.get(card.externalRef())))
                        .toList());
        return codesOfRefs;
    }

    private static AccountCard card(Row row) throws SQLException {
        return new AccountCard(
                row.textOrEmpty("code"),
                row.text("external_ref"),
                row.flag("company"),
                row.textOrEmpty("title"),
                row.text("tax_number"),
                row.text("email"),
                row.text("phone"),
                row.flag("blocked"));
    }

    private static RowValues row(NewAccountCard card, @Nullable String code) {
        return new RowValues(
                code,
                card.externalRef(),
                card.kind(),
                card.title(),
                card.taxOffice(),
                card.taxNumber(),
                card.email(),
                card.phone(),
                card.address(),
                card.district(),
                card.city(),
                card.postCode(),
                card.country(),
                card.group(),
                card.paymentDays(),
                card.currency());
    }
}
