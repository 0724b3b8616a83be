package dev.kopru.pricelist;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Owns {@code price_list_card}: the lines that each card has in the file. */
record PriceListRows(NamedParameterJdbcTemplate named) {

    Map<String, List<String>> find(Collection<String> codes) {
        Map<String, List<String>> found = new HashMap<>();
        if (!codes.isEmpty()) {
            named.query(
                    "SELECT code, content FROM price_list_card WHERE code IN (:codes)", Map.of("codes", codes), row -> {
                        found.put(row.getString(1), row.getString(2).lines().toList());
                    });
        }
        return found;
    }

    /** Codes of cards that have lines, after this one, in ascending byte order. */
    List<String> after(String code, int limit) {
        return named.queryForList(
                "SELECT code FROM price_list_card WHERE code > :code AND content <> '' ORDER BY code LIMIT :limit",
                Map.of("code", code, "limit", limit),
                String.class);
    }

    void save(Map<String, List<String>> cards) {
        named.getJdbcTemplate()
                .batchUpdate(
                        "INSERT INTO price_list_card (code, content) VALUES (?, ?)"
                                + " ON DUPLICATE KEY UPDATE content = VALUES(content)",
                        cards.entrySet().stream()
                                .map(card -> new Object[] {card.getKey(), String.join("\n", card.getValue())})
                                .toList());
    }
}
