package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.accounting.AccountCard;
import dev.kopru.connector.accounting.AccountKeys;
import dev.kopru.connector.accounting.TaxRegistration;
import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.RowValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes tax numbers onto account cards that have none. */
class TaxNumbers {

    private static final Operation REGISTER =
            Operation.named("account-tax-number").with("code", "former", "tax_number", "tax_office");

    static final List<Operation> OPERATIONS = List.of(REGISTER);

    private final Database database;
    private final AccountCardTable cards;
    private final Bulk<TaxRegistration, Answer> registering = new Bulk<>(
            this::registerTogether, (registration, detail) -> new Answer.Refused(registration.accountCode(), detail));

    TaxNumbers(Database database, AccountCardTable cards) {
        this.database = database;
        this.cards = cards;
    }

    List<Answer> register(List<TaxRegistration> registrations) {
        return registering.write(registrations);
    }

    private List<Answer> registerTogether(List<TaxRegistration> registrations, boolean again) {
        return database.inTransaction("adding tax numbers to account cards", () -> {
            database.batch(
                    REGISTER,
                    registrations.stream()
                            .map(r -> new RowValues(r.accountCode(), r.former(), r.taxNumber(), r.taxOffice()))
                            .toList());
            Map<String, AccountCard> byCode = now(registrations);
            return registrations.stream()
                    .map(registration -> answer(registration, byCode.get(registration.accountCode())))
                    .toList();
        });
    }

    private Map<String, AccountCard> now(List<TaxRegistration> registrations) {
        Set<String> codes =
                registrations.stream().map(TaxRegistration::accountCode).collect(Collectors.toSet());
        Map<String, AccountCard> byCode = new HashMap<>();
        cards.find(new AccountKeys(codes, Set.of(), Set.of(), Set.of(), Set.of()))
                .forEach(card -> byCode.put(card.code(), card));
        return byCode;
    }

    private static Answer answer(TaxRegistration registration, @Nullable AccountCard card) {
        String code = registration.accountCode();
        return card != null && registration.taxNumber().equals(card.taxNumber())
                ? new Answer.Opened(code, code)
                : new Answer.Refused(code, "tax_number = " + (card == null ? null : card.taxNumber()));
    }
}
