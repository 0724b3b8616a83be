package dev.kopru.order.account;

import dev.kopru.order.account.ContactNames.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Owns {@code account_of_customer}, {@code contact_name} and {@code account_begun}. */
@Repository
class JdbcAccountMemory implements AccountMemory {

    private static final String OPENED = "opened";
    private static final String NUMBERED = "numbered";

    /** A run is restarted long before; what was begun earlier has been overtaken. */
    private static final Duration LONGEST_STOP = Duration.ofDays(30);

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate atOnce;
    private final Clock clock;

    JdbcAccountMemory(NamedParameterJdbcTemplate named, PlatformTransactionManager transactions, Clock clock) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public Map<String, String> codesOfIds(Collection<String> refs) {
        Map<String, String> codes = new HashMap<>();
        if (!refs.isEmpty()) {
            named.query(
                    "SELECT customer, account_code FROM account_of_customer WHERE customer IN (:refs)",
                    Map.of("refs", refs),
                    row -> {
                        codes.put(row.getString(1), row.getString(2));
                    });
        }
        return codes;
    }

    @Override
    public List<Seen> names(Collection<Long> contacts) {
        return contacts.isEmpty()
                ? List.of()
                : named.query(
                        "SELECT contact, name FROM contact_name WHERE contact IN (:contacts)",
                        Map.of("contacts", contacts),
                        (row, n) -> new Seen(row.getLong(1), row.getLong(2)));
    }

    @Override
    public Begun begun() {
        Set<String> opened = new HashSet<>();
        Set<String> numbered = new HashSet<>();
        jdbc.query(
                "SELECT what, card FROM account_begun WHERE begun_at > ?",
                row -> {
                    (row.getString(1).equals(OPENED) ? opened : numbered).add(row.getString(2));
                },
                utc(clock.instant().minus(LONGEST_STOP)));
        return new Begun(opened, numbered);
    }

    @Override
    public void begin(Begun begun) {
        if (begun.isEmpty()) {
            return;
        }
        LocalDateTime now = utc(clock.instant());
        List<Object[]> rows = new ArrayList<>();
        begun.opened().forEach(ref -> rows.add(new Object[] {OPENED, ref, now}));
        begun.numbered().forEach(code -> rows.add(new Object[] {NUMBERED, code, now}));
        atOnce.executeWithoutResult(transaction -> jdbc.batchUpdate(
                "INSERT INTO account_begun (what, card, begun_at) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE begun_at = VALUES(begun_at)",
                rows));
    }

    @Override
    public void finish(Learned learned) {
        LocalDateTime now = utc(clock.instant());
        jdbc.batchUpdate(
                "INSERT INTO account_of_customer (customer, account_code, found_at) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE account_code = VALUES(account_code), found_at = VALUES(found_at)",
                learned.codesOfIds().entrySet().stream()
                        .map(found -> new Object[] {found.getKey(), found.getValue(), now})
                        .toList());
        jdbc.batchUpdate(
                "INSERT IGNORE INTO contact_name (contact, name) VALUES (?, ?)",
                learned.names().stream()
                        .map(seen -> new Object[] {seen.contact(), seen.name()})
                        .toList());
        forget(OPENED, learned.begun().opened());
        forget(NUMBERED, learned.begun().numbered());
    }

    private void forget(String what, Set<String> cards) {
        if (!cards.isEmpty()) {
            named.update(
                    "DELETE FROM account_begun WHERE what = :what AND card IN (:cards)",
                    Map.of("what", what, "cards", cards));
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
