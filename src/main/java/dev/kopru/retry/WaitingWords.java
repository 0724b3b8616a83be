package dev.kopru.retry;

import dev.kopru.record.NameWords;
import dev.kopru.record.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code retry_word}: names by which rejected records are found, as long as their payloads are kept. */
@Repository
class WaitingWords {

    private static final String SAVE = "INSERT INTO retry_word (word, retry_id) VALUES (?, ?)"
            + " ON DUPLICATE KEY UPDATE retry_id = VALUES(retry_id)";
    private static final int AT_ONCE = 500;
    private static final int WORDS_OF_A_RECORD = 3;

    private final NamedParameterJdbcTemplate named;

    WaitingWords(NamedParameterJdbcTemplate named) {
        this.named = named;
    }

    /** These are the payloads of these records from now on; {@code known}: those of them that may have had others. */
    void save(Map<Long, String> payloads, Collection<Long> known) {
        forget(known);
        List<Object[]> rows = new ArrayList<>();
        new TreeMap<>(payloads)
                .forEach((id, payload) -> PayloadWords.of(payload).forEach(word -> rows.add(new Object[] {word, id})));
        eachOf(SAVE, rows);
    }

    /** By the very keys: two jobs that delete what is not there would lock one another out of the same gap. */
    void forget(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<Object[]> keys = named.query(
                "SELECT word, retry_id FROM retry_word WHERE retry_id IN (:ids) ORDER BY word, retry_id",
                Map.of("ids", ids),
                (row, n) -> new Object[] {row.getString(1), row.getLong(2)});
        eachOf("DELETE FROM retry_word WHERE word = ? AND retry_id = ?", keys);
    }

    private void eachOf(String sql, List<Object[]> rows) {
        named.getJdbcTemplate().batchUpdate(sql, rows, AT_ONCE, (row, values) -> {
            row.setString(1, (String) values[0]);
            row.setLong(2, (Long) values[1]);
        });
    }

    /** The records of which every asked word is a word or the beginning of one, or that have the asked phone. */
    Set<Long> find(Typed typed, int most) {
        Set<Long> found = new TreeSet<>(find(NameWords.asked(typed), most));
        String phone = PayloadWords.phone(typed.text());
        if (!phone.isEmpty()) {
            found.addAll(find(List.of(phone), most));
        }
        return found;
    }

    private List<Long> find(List<String> words, int most) {
        if (words.isEmpty()) {
            return List.of();
        }
        String rarest = words.stream()
                .reduce((one, other) -> other.length() > one.length() ? other : one)
                .orElseThrow();
        StringBuilder sql = new StringBuilder("SELECT DISTINCT found.retry_id FROM (SELECT w.retry_id"
                + " FROM retry_word w FORCE INDEX (PRIMARY) WHERE w.word LIKE ?");
        List<Object> values = new ArrayList<>(List.of(rarest + "%"));
        for (String word : words) {
            if (!word.equals(rarest)) {
                // Asked of each record alone: else a server would first collect all records of a common word.
                sql.append(" AND (SELECT 1 FROM retry_word o FORCE INDEX (retry_word_of)"
                        + " WHERE o.retry_id = w.retry_id AND o.word LIKE ? LIMIT 1) IS NOT NULL");
                values.add(word + "%");
            }
        }
        values.add(WORDS_OF_A_RECORD * most);
        values.add(most);
        return named.getJdbcTemplate()
                .queryForList(sql.append(" LIMIT ?) found LIMIT ?").toString(), Long.class, values.toArray());
    }
}
