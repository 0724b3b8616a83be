package dev.kopru.statement;

import dev.kopru.bulk.ManyRows;
import dev.kopru.story.NameWords;
import dev.kopru.story.RecordNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Owns {@code statement_account}: one row for each account whose statements are published. */
@Repository
public class StatementAccounts {

    public static final String KIND = "account";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ManyRows SAVE = new ManyRows(
            "INSERT INTO statement_account (code, card, parts, content_hash, as_of, ages_on, run_id) VALUES ",
            "(?, ?, ?, ?, ?, ?, ?)",
            " ON DUPLICATE KEY UPDATE card = VALUES(card), parts = VALUES(parts), content_hash = VALUES(content_hash),"
                    + " as_of = VALUES(as_of), ages_on = VALUES(ages_on), run_id = VALUES(run_id)");

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final RecordNames names;
    private final TransactionTemplate apart;

    StatementAccounts(
            NamedParameterJdbcTemplate named, RecordNames names, PlatformTransactionManager transactionManager) {
        this.names = names;
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.apart = new TransactionTemplate(transactionManager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What is known of a published account. */
    public record Known(byte[] parts, byte[] hash, Instant asOf, @Nullable LocalDate agesOn) {}

    /** By code. */
    public Map<String, Known> find(Collection<String> codes) {
        Map<String, Known> known = new HashMap<>();
        if (!codes.isEmpty()) {
            named.query(
                    "SELECT code, parts, content_hash, as_of, ages_on FROM statement_account FORCE INDEX (PRIMARY)"
                            + " WHERE code IN (:codes)",
                    Map.of("codes", codes),
                    row -> {
                        known.put(
                                row.getString(1),
                                new Known(
                                        row.getBytes(2),
                                        row.getBytes(3),
                                        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                        row.getObject(5, LocalDate.class)));
                    });
        }
        return known;
    }

    /** Whose statements they are, by code. */
    public Map<String, Account> accounts(Collection<String> codes) {
        Map<String, Account> accounts = new HashMap<>();
        if (!codes.isEmpty()) {
            named.query(
                    "SELECT code, card FROM statement_account FORCE INDEX (PRIMARY) WHERE code IN (:codes)",
                    Map.of("codes", codes),
                    row -> {
                        accounts.put(row.getString(1), account(row.getString(2)));
                    });
        }
        return accounts;
    }

    /** Their parts, in the byte order of the codes. */
    public Map<String, byte[]> parts(String afterCode, int limit) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        jdbc.query(
                "SELECT code, parts FROM statement_account FORCE INDEX (PRIMARY) WHERE code > ? ORDER BY code LIMIT ?",
                row -> {
                    parts.put(row.getString(1), row.getBytes(2));
                },
                afterCode,
                limit);
        return parts;
    }

    /** Codes of accounts whose open items are older by a step on that day. */
    public List<String> aged(LocalDate day, String afterCode, int limit) {
        return jdbc.queryForList(
                "SELECT code FROM statement_account WHERE ages_on <= ? AND code > ? ORDER BY code LIMIT ?",
                String.class,
                day,
                afterCode,
                limit);
    }

    public void save(long runId, List<AccountDraft> drafts) {
        SAVE.write(
                jdbc,
                drafts.stream()
                        .<@Nullable Object[]>map(draft -> row(runId, draft))
                        .toList());
        Map<String, Set<String>> words = new HashMap<>();
        drafts.forEach(draft -> words.put(draft.code(), words(draft)));
        names.save(KIND, words, words.keySet());
    }

    private static Set<String> words(AccountDraft draft) {
        Account account = Objects.requireNonNull(draft.content()).account();
        Set<String> words = new LinkedHashSet<>(NameWords.of(account.title()));
        words.addAll(NameWords.of(account.taxNumber()));
        return words;
    }

    private static @Nullable Object[] row(long runId, AccountDraft draft) {
        AccountDraft.Content content = Objects.requireNonNull(draft.content());
        return new @Nullable Object[] {
            draft.code(),
            JSON.writeValueAsString(content.account()),
            content.parts(),
            content.hash(),
            LocalDateTime.ofInstant(draft.asOf(), ZoneOffset.UTC),
            content.agesOn(),
            runId
        };
    }

    /** What helps to find the next change, of accounts that say the same as before. */
    public void refresh(List<AccountDraft> drafts) {
        jdbc.batchUpdate(
                "UPDATE statement_account SET parts = ?, ages_on = ? WHERE code = ?",
                drafts.stream()
                        .map(draft -> Objects.requireNonNull(draft.content()))
                        .map(content -> new Object[] {
                            content.parts(), content.agesOn(), content.account().code()
                        })
                        .toList());
    }

    /**
     * From now on, whatever becomes of the present transaction, nobody knows which statements the shop has of these accounts:
     * they differ from everything until they are saved again.
     */
    public void doubt(Collection<String> codes) {
        if (!codes.isEmpty()) {
            apart.executeWithoutResult(status -> named.update(
                    "UPDATE statement_account SET parts = '', content_hash = '' WHERE code IN (:codes)",
                    Map.of("codes", codes)));
        }
    }

    public void delete(Collection<String> codes) {
        if (!codes.isEmpty()) {
            names.forget(KIND, codes);
            named.update("DELETE FROM statement_account WHERE code IN (:codes)", Map.of("codes", codes));
        }
    }

    static Account account(String card) {
        return JSON.readValue(card, Account.class);
    }
}
