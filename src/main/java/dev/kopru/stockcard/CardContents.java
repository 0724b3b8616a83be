package dev.kopru.stockcard;

import dev.kopru.connector.store.Product;
import dev.kopru.story.NameWords;
import dev.kopru.story.RecordNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Owns {@code card_content}: what the shop was told last of each card, for people to see and to search in. */
@Repository
class CardContents {

    static final String KIND = "card";
    private static final int LONGEST_NAME = 250;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final RecordNames names;

    CardContents(NamedParameterJdbcTemplate named, RecordNames names) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.names = names;
    }

    /** By code; cards that were told of before this was kept are left out. */
    Map<String, CardContent> find(Collection<String> codes) {
        Map<String, CardContent> found = new HashMap<>();
        if (!codes.isEmpty()) {
            named.query(
                    "SELECT card_code, content FROM card_content WHERE card_code IN (:codes)",
                    Map.of("codes", codes),
                    row -> {
                        found.put(row.getString(1), unpacked(row.getBytes(2)));
                    });
        }
        return found;
    }

    void save(List<Product> products) {
        if (products.isEmpty()) {
            return;
        }
        Map<String, CardContent> before = find(products.stream()
                .filter(product -> !CardContent.isWhole(product))
                .map(Product::code)
                .toList());
        List<CardContent> contents = products.stream()
                .map(product -> {
                    CardContent known = before.get(product.code());
                    return known == null ? CardContent.of(product) : known.with(product);
                })
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO card_content (card_code, name, content) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE name = VALUES(name), content = VALUES(content)",
                contents.stream()
                        .map(one -> new Object[] {one.code(), cut(one.name()), packed(one)})
                        .toList());
        Map<String, Set<String>> words = new HashMap<>();
        contents.forEach(one -> words.put(one.code(), NameWords.of(one.name())));
        names.save(KIND, words, words.keySet());
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static byte[] packed(CardContent content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(512);
        Deflater quickly = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(packed, quickly)) {
            packing.write(JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            quickly.end();
        }
        return packed.toByteArray();
    }

    private static CardContent unpacked(byte[] packed) {
        try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(unpacking.readAllBytes(), CardContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
