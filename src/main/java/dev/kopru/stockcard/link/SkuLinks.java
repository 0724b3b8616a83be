package dev.kopru.stockcard.link;

import dev.kopru.bulk.ManyRows;
import dev.kopru.connector.Slices;
import dev.kopru.stockcard.link.CardLink.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code sku_link}: one row for each SKU that Köprü has brought to the shop. */
@Repository
public class SkuLinks {

    private static final String SELECT = "SELECT sku, card_code, barcode, content_hash, state FROM sku_link ";
    private static final RowMapper<SkuLink> LINK = (row, n) -> new SkuLink(
            row.getString(1), row.getString(2), row.getString(3), row.getBytes(4), State.valueOf(row.getString(5)));

    private static final ManyRows SAVE = new ManyRows(
            "INSERT INTO sku_link (sku, card_code, barcode, content_hash, state) VALUES ",
            "(?, ?, ?, ?, ?)",
            " ON DUPLICATE KEY UPDATE card_code = VALUES(card_code), barcode = VALUES(barcode),"
                    + " content_hash = VALUES(content_hash), state = VALUES(state)");

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;

    SkuLinks(NamedParameterJdbcTemplate named) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
    }

    public List<SkuLink> ofCards(Collection<String> codes) {
        return where("FORCE INDEX (sku_link_card) WHERE card_code IN (:keys)", codes);
    }

    public List<SkuLink> withSkus(Collection<String> skus) {
        return where("FORCE INDEX (PRIMARY) WHERE sku IN (:keys)", skus);
    }

    /** The codes of the cards as whose the shop sells these SKUs; an SKU that it does not sell is left out. */
    public Map<String, String> cardsSelling(Collection<String> skus) {
        Map<String, String> cards = new HashMap<>();
        for (List<String> some : Slices.of(skus)) {
            withSkus(some).stream()
                    .filter(SkuLink::isPublished)
                    .forEach(link -> cards.put(link.sku(), link.cardCode()));
        }
        return cards;
    }

    /** With so many of them the server would rather read the whole table. */
    public List<SkuLink> withBarcodes(Collection<String> barcodes) {
        return where("FORCE INDEX (sku_link_barcode) WHERE barcode IN (:keys)", barcodes);
    }

    /** How many SKUs these cards ever had in the shop; a card that had none is left out. */
    public Map<String, Long> counts(Collection<String> codes) {
        Map<String, Long> counts = new HashMap<>();
        for (List<String> some : Slices.of(codes)) {
            named.query(
                    "SELECT card_code, COUNT(*) FROM sku_link FORCE INDEX (sku_link_card)"
                            + " WHERE card_code IN (:codes) GROUP BY card_code",
                    Map.of("codes", some),
                    row -> {
                        counts.put(row.getString(1), row.getLong(2));
                    });
        }
        return counts;
    }

    /** Inserts or replaces links. */
    public void save(Collection<SkuLink> links) {
        SAVE.write(
                jdbc,
                links.stream()
                        .<@Nullable Object[]>map(link -> new @Nullable Object[] {
                            link.sku(),
                            link.cardCode(),
                            link.barcode(),
                            link.contentHash(),
                            link.state().name()
                        })
                        .toList());
    }

    private List<SkuLink> where(String condition, Collection<String> keys) {
        return keys.isEmpty() ? List.of() : named.query(SELECT + condition, Map.of("keys", keys), LINK);
    }
}
