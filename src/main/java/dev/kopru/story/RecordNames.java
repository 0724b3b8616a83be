package dev.kopru.story;

import dev.kopru.bulk.ManyRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code record_word}: names by which records are found that stand in no column of their own. */
@Repository
public class RecordNames {

    private static final ManyRows SAVE = new ManyRows(
            "INSERT INTO record_word (word, kind, record_key) VALUES ",
            "(?, ?, ?)",
            " ON DUPLICATE KEY UPDATE record_key = VALUES(record_key)",
            1000);
    private static final Comparator<@Nullable Object[]> IN_ORDER = Comparator.<@Nullable Object[], String>comparing(
                    row -> String.valueOf(row[0]))
            .thenComparing(row -> String.valueOf(row[2]));
    private static final int WORDS_OF_A_RECORD = 3;
    private static final int COMMON = 2_000;

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;

    public RecordNames(NamedParameterJdbcTemplate named) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
    }

    /** These are the words of these records from now on; {@code known}: those of them that may have had others. */
    public void save(String kind, Map<String, Set<String>> words, Collection<String> known) {
        forget(kind, known);
        List<@Nullable Object[]> rows = new ArrayList<>();
        words.forEach((key, all) -> all.forEach(word -> rows.add(new @Nullable Object[] {word, kind, key})));
        // In the table's own order a word's rows lie together.
        rows.sort(IN_ORDER);
        SAVE.write(jdbc, rows);
    }

    public void forget(String kind, Collection<String> keys) {
        if (!keys.isEmpty()) {
            named.update(
                    "DELETE FROM record_word WHERE kind = :kind AND record_key IN (:keys)",
                    Map.of("kind", kind, "keys", keys));
        }
    }

    /** Those of the kind's records that have words. */
    public Set<String> named(String kind, Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : Set.copyOf(named.queryForList(
                        "SELECT DISTINCT record_key FROM record_word FORCE INDEX (record_word_of)"
                                + " WHERE kind = :kind AND record_key IN (:keys)",
                        Map.of("kind", kind, "keys", keys),
                        String.class));
    }

    /** The words of these records that begin so. */
    public Set<String> words(String kind, Collection<String> keys, String beginning) {
        return keys.isEmpty()
                ? Set.of()
                : Set.copyOf(named.queryForList(
                        "SELECT DISTINCT word FROM record_word FORCE INDEX (record_word_of)"
                                + " WHERE kind = :kind AND record_key IN (:keys) AND word LIKE :words",
                        Map.of("kind", kind, "keys", keys, "words", beginning + "%"),
                        String.class));
    }

    /** Those of the words that records of the kind have. */
    public Set<String> used(String kind, Collection<String> words) {
        if (words.isEmpty()) {
            return Set.of();
        }
        // One look each: a word may be that of very many records.
        String each = "(SELECT word FROM record_word WHERE kind = ? AND word = ? LIMIT 1)";
        Object[] values = words.stream().flatMap(word -> Stream.of(kind, word)).toArray();
        return Set.copyOf(jdbc.queryForList(
                String.join(" UNION ALL ", Collections.nCopies(words.size(), each)), String.class, values));
    }

    /** Keys of the kind's records that have one of these words. */
    public List<String> withOneOf(String kind, Collection<String> words, int most) {
        return words.isEmpty()
                ? List.of()
                : named.queryForList(
                        "SELECT record_key FROM record_word FORCE INDEX (PRIMARY)"
                                + " WHERE kind = :kind AND word IN (:words) LIMIT :most",
                        Map.of("kind", kind, "words", words, "most", most),
                        String.class);
    }

    /** Keys of the kind's records of which every asked word is a word, or the beginning of one. */
    public List<String> find(String kind, Typed typed, int most) {
        List<String> words = NameWords.asked(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        String rarest = words.size() == 1 ? words.get(0) : rarest(kind, words);
        StringBuilder sql = new StringBuilder("SELECT DISTINCT found.record_key FROM (SELECT w.record_key"
                + " FROM record_word w FORCE INDEX (PRIMARY) WHERE w.kind = ? AND w.word LIKE ?");
        List<Object> values = new ArrayList<>(List.of(kind, rarest + "%"));
        for (String word : words) {
            if (!word.equals(rarest)) {
                // Asked of each record alone: else a server would first collect all records of a common word.
                sql.append(" AND (SELECT 1 FROM record_word o FORCE INDEX (record_word_of) WHERE o.kind = w.kind"
                        + " AND o.record_key = w.record_key AND o.word LIKE ? LIMIT 1) IS NOT NULL");
                values.add(word + "%");
            }
        }
        // A name may have two words that begin so; nobody waits for all the records of a common one to be told apart.
        values.add(WORDS_OF_A_RECORD * most);
        values.add(most);
        return jdbc.queryForList(sql.append(" LIMIT ?) found LIMIT ?").toString(), String.class, values.toArray());
    }

    /** The one with which the fewest words begin; of those that are very common, the longest. */
    private String rarest(String kind, List<String> asked) {
        List<String> words = asked.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<Object> values = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (String word : words) {
            counts.add("SELECT " + counts.size() + " AS n, COUNT(*) AS c FROM (SELECT 1 FROM record_word"
                    + " WHERE kind = ? AND word LIKE ? LIMIT ?) w" + counts.size());
            values.addAll(List.of(kind, word + "%", COMMON));
        }
        Integer rarest = jdbc.queryForObject(
                "SELECT n FROM (" + String.join(" UNION ALL ", counts) + ") counted ORDER BY c, n LIMIT 1",
                Integer.class,
                values.toArray());
        return words.get(Objects.requireNonNull(rarest));
    }
}
