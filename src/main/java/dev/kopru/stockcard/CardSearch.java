package dev.kopru.stockcard;

import dev.kopru.reading.KeyOrder;
import dev.kopru.story.KeySearch;
import dev.kopru.story.RecordNames;
import dev.kopru.story.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds stock cards for people, always by an index. */
@Repository
class CardSearch {

    /** More cards of one word than anybody pages through. */
    private static final int MOST_NAMED = 1000;

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final RecordNames names;

    CardSearch(NamedParameterJdbcTemplate named, RecordNames names) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.names = names;
    }

    /** Codes after this one, in their order. */
    List<String> codes(@Nullable Typed typed, String after, int size) {
        if (typed == null) {
            return jdbc.queryForList(
                    "SELECT card_code FROM card_link FORCE INDEX (PRIMARY) WHERE card_code > ? ORDER BY card_code LIMIT ?",
                    String.class,
                    after,
                    size);
        }
        TreeSet<String> codes = new TreeSet<>(KeyOrder.BY_BYTES);
        codes.addAll(beginning("card_link", "card_code", typed, after, size));
        codes.addAll(beginning("sku_link", "sku", typed, after, size));
        codes.addAll(beginning("sku_link", "barcode", typed, after, size));
        codes.addAll(names.find(CardContents.KIND, typed, MOST_NAMED));
        return codes.tailSet(after, false).stream().limit(size).toList();
    }

    private List<String> beginning(String table, String column, Typed typed, String after, int size) {
        KeySearch search = new KeySearch(column, typed);
        List<Object> values = new ArrayList<>(search.beginnings());
        values.add(after);
        values.add(size);
        return jdbc.queryForList(
                "SELECT DISTINCT card_code FROM " + table + " WHERE " + search.begins()
                        + " AND card_code > ? ORDER BY card_code LIMIT ?",
                String.class,
                values.toArray());
    }

    /** The codes of the cards that have these SKUs, by SKU. */
    Map<String, String> cardsOf(Collection<String> skus) {
        Map<String, String> cards = new HashMap<>();
        if (!skus.isEmpty()) {
            named.query("SELECT sku, card_code FROM sku_link WHERE sku IN (:skus)", Map.of("skus", skus), row -> {
                cards.put(row.getString(1), row.getString(2));
            });
        }
        return cards;
    }

    /** SKUs that are the typed text or begin with it. */
    List<String> skus(Typed typed, int most) {
        KeySearch search = new KeySearch("sku", typed);
        List<Object> values = search.beginnings();
        values.add(most);
        return jdbc.queryForList(
                "SELECT sku FROM sku_link WHERE " + search.begins() + " ORDER BY sku LIMIT ?",
                String.class,
                values.toArray());
    }

    /** SKUs of this very barcode. */
    List<String> ofBarcode(Typed typed, int most) {
        return jdbc.queryForList(
                "SELECT sku FROM sku_link WHERE barcode = ? ORDER BY sku LIMIT ?", String.class, typed.text(), most);
    }
}
