package dev.kopru.statement;

import dev.kopru.reading.KeyOrder;
import dev.kopru.story.KeySearch;
import dev.kopru.story.RecordNames;
import dev.kopru.story.Typed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The accounts whose statements are published, for people; no statement itself is read. */
@Component
public class AccountList {

    private static final int MOST_NAMED = 1000;
    private static final int DECIMALS = 2;

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final RecordNames names;

    AccountList(NamedParameterJdbcTemplate named, RecordNames names) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.names = names;
    }

    /** An account with the closing balance of each currency; null where it is not kept beside the statement. */
    public record Listed(Account account, Instant asOf, long run, List<Closing> closings) {}

    /** What is owed in a currency. */
    public record Closing(String currency, @Nullable BigDecimal balance) {}

    /**
     * In the order of their codes.
     *
     * @param typed the beginning of a code, a tax number or words of a title; null = all
     * @param after the last code that was seen; empty = from the beginning
     */
    public List<Listed> page(@Nullable Typed typed, String after, int size) {
        return of(codes(typed, after, size));
    }

    private List<String> codes(@Nullable Typed typed, String after, int size) {
        if (typed == null) {
            return jdbc.queryForList(
                    "SELECT code FROM statement_account FORCE INDEX (PRIMARY) WHERE code > ? ORDER BY code LIMIT ?",
                    String.class,
                    after,
                    size);
        }
        KeySearch search = new KeySearch("code", typed);
        List<Object> values = new ArrayList<>(search.beginnings());
        values.add(after);
        values.add(size);
        TreeSet<String> codes = new TreeSet<>(KeyOrder.BY_BYTES);
        codes.addAll(jdbc.queryForList(
                "SELECT code FROM statement_account WHERE " + search.begins() + " AND code > ? ORDER BY code LIMIT ?",
                String.class,
                values.toArray()));
        codes.addAll(names.find(StatementAccounts.KIND, typed, MOST_NAMED));
        return codes.tailSet(after, false).stream().limit(size).toList();
    }

    /** In the order of the codes; those without a statement are left out. */
    public List<Listed> of(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, List<Closing>> closings = new HashMap<>();
        named.query(
                "SELECT account, currency, closing FROM statement FORCE INDEX (statement_of_account)"
                        + " WHERE account IN (:codes) AND replaced_at IS NULL ORDER BY account, currency",
                Map.of("codes", codes),
                row -> {
                    closings.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                            .add(new Closing(row.getString(2), plain(row.getBigDecimal(3))));
                });
        return named.query(
                "SELECT code, card, as_of, run_id FROM statement_account WHERE code IN (:codes) ORDER BY code",
                Map.of("codes", codes),
                (row, n) -> new Listed(
                        StatementAccounts.account(row.getString(2)),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getLong(4),
                        closings.getOrDefault(row.getString(1), List.of())));
    }

    /** With the decimals that it has, but for zeros behind the second. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() < DECIMALS ? plain.setScale(DECIMALS, RoundingMode.UNNECESSARY) : plain;
    }
}
