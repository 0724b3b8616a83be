package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.CurrencyCode;
import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.accounting.document.PostalAddressBuilder;
import dev.kopru.connector.sql.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An account's ledger while its parts are being read. */
final class LedgerDraft {

    private final AccountLedger card;
    private final Map<String, Page> pages = new TreeMap<>();
    private String parts = "";
    private Instant changedAt;
    private long size;
    private boolean deferred;

    LedgerDraft(AccountLedger card) {
        this.card = card;
        this.changedAt = card.changedAt();
    }

    /** One currency. */
    private static final class Page {
        private final List<LedgerMovement> movements = new ArrayList<>();
        private @Nullable BigDecimal balance;

        private boolean isEmpty() {
            return movements.isEmpty() && (balance == null || balance.signum() == 0);
        }

        private CurrencyLedger in(String currency) {
            return new CurrencyLedger(
                    LedgerDraft.code(currency),
                    balance == null ? sum() : balance,
                    Collections.unmodifiableList(movements));
        }

        private BigDecimal sum() {
            return movements.stream()
                    .map(movement -> movement.debit().subtract(movement.credit()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    static LedgerDraft card(Row row) throws SQLException {
        return new LedgerDraft(new AccountLedger(
                row.textOrEmpty("code"),
                row.textOrEmpty("title"),
                row.text("tax_office"),
                row.text("tax_number"),
                PostalAddressBuilder.stagedBuilder()
                        .name(null)
                        .line(row.text("address"))
                        .district(row.text("district"))
                        .city(row.text("city"))
                        .postCode(row.text("post_code"))
                        .country(row.text("country"))
                        .build(),
                row.flag("blocked"),
                instant(row, "as_of"),
                "",
                instant(row, "changed_at"),
                List.of()));
    }

    String code() {
        return card.code();
    }

    /** As ISO 4217 writes it, where it can be told. */
    static String code(String currency) {
        String written = currency.stripTrailing();
        return CurrencyCode.read(written).map(Currency::getCurrencyCode).orElse(written);
    }

    void parts(Row row) throws SQLException {
        parts = row.textOrEmpty("parts");
        size = row.number("movements");
    }

    /** How many movements it has. */
    long size() {
        return size;
    }

    /** Its movements are left out. */
    void defer() {
        deferred = true;
        pages.clear();
    }

    boolean isDeferred() {
        return deferred;
    }

    void balance(Row row) throws SQLException {
        page(row.textOrEmpty("currency")).balance = row.decimalOrZero("balance");
        changed(row);
    }

    void movement(String currency, LedgerMovement movement) {
        page(currency).movements.add(movement);
    }

    /** One of its parts changed at this instant. */
    void changed(Row row) throws SQLException {
        Instant at = row.instant("changed_at");
        if (at != null && at.isAfter(changedAt)) {
            changedAt = at;
        }
    }

    private Page page(String currency) {
        return pages.computeIfAbsent(currency.stripTrailing(), code -> new Page());
    }

    /** The ledger, as of the moment at which {@code first} was read. */
    AccountLedger asOf(LedgerDraft first) {
        List<CurrencyLedger> currencies = new ArrayList<>(pages.size());
        pages.forEach((currency, page) -> {
            if (!page.isEmpty()) {
                currencies.add(page.in(currency));
            }
        });
        return new AccountLedger(
                card.code(),
                card.title(),
                card.taxOffice(),
                card.taxNumber(),
                card.address(),
                card.blocked(),
                first.card.notBefore(),
                parts,
                changedAt,
                deferred,
                currencies);
    }

    private static Instant instant(Row row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.instant(column), ChangePosition.START.changedAt());
    }
}
