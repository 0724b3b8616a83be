package dev.kopru.stockcard.image;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.record.Fingerprint;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code card_image}: which images a card shows; makes known to {@code image} what is to be made. */
@Repository
public class CardImages {

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CardImages(NamedParameterJdbcTemplate named, Clock clock) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.clock = clock;
    }

    /** What these cards show, by code, in order. */
    public Map<String, List<CardImage>> shown(Collection<String> codes) {
        Map<String, List<CardImage>> shown = new HashMap<>();
        if (!codes.isEmpty()) {
            named.query(
                    """
                    SELECT c.card_code, c.position, c.sku, i.kind, i.location, c.version
                    FROM card_image c FORCE INDEX (PRIMARY) JOIN image i ON i.id = c.image_id
                    WHERE c.card_code IN (:codes) ORDER BY c.card_code, c.position
                    """,
                    Map.of("codes", codes),
                    row -> {
                        shown.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                                .add(new CardImage(
                                        row.getInt(2),
                                        row.getString(3),
                                        CardImage.Kind.valueOf(row.getString(4)),
                                        row.getString(5),
                                        row.getString(6)));
                    });
        }
        return shown;
    }

    /** Whether both lists show the same, in the same state and order; positions are only an order. */
    public static boolean same(List<CardImage> some, List<CardImage> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            CardImage one = some.get(i);
            CardImage other = others.get(i);
            if (!Objects.equals(one.sku(), other.sku()) || !isSame(one, other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(CardImage one, CardImage other) {
        return isInOnePlace(one, other) && one.version().equals(other.version());
    }

    private static boolean isInOnePlace(CardImage one, CardImage other) {
        return one.kind() == other.kind() && one.location().equals(other.location());
    }

    /** From now on these cards show these images; those that are new or changed are to be made. */
    public void save(Map<String, List<CardImage>> images) {
        if (images.isEmpty()) {
            return;
        }
        Map<String, List<CardImage>> before = shown(images.keySet());
        Map<ByteBuffer, CardImage> wanted = new HashMap<>();
        images.values().forEach(list -> list.forEach(image -> wanted.put(identity(image), image)));
        makeKnown(wanted);
        Map<ByteBuffer, Long> ids = ids(wanted.keySet());
        makeAgain(images, before, ids);
        named.update("DELETE FROM card_image WHERE card_code IN (:codes)", Map.of("codes", images.keySet()));
        List<Object[]> rows = new ArrayList<>();
        images.forEach((code, list) -> {
            for (int i = 0; i < list.size(); i++) {
                CardImage image = list.get(i);
                rows.add(new Object[] {code, i + 1, image.sku(), ids.get(identity(image)), image.version()});
            }
        });
        jdbc.batchUpdate(
                "INSERT INTO card_image (card_code, position, sku, image_id, version) VALUES (?, ?, ?, ?, ?)", rows);
    }

    private void makeKnown(Map<ByteBuffer, CardImage> wanted) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        SortedMap<ByteBuffer, CardImage> inKeyOrder = new TreeMap<>(wanted);
        jdbc.batchUpdate(
                """
                INSERT INTO image (identity, kind, location, name, state, checked_at)
                VALUES (?, ?, ?, ?, 'PENDING', ?)
                ON DUPLICATE KEY UPDATE identity = VALUES(identity)
                """,
                inKeyOrder.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getKey().array(),
                            entry.getValue().kind().name(),
                            entry.getValue().location(),
                            MediaName.of(
                                    entry.getValue().kind(), entry.getValue().location()),
                            now
                        })
                        .toList());
    }

    private Map<ByteBuffer, Long> ids(Collection<ByteBuffer> identities) {
        Map<ByteBuffer, Long> ids = new HashMap<>();
        if (!identities.isEmpty()) {
            named.query(
                    "SELECT id, identity FROM image FORCE INDEX (image_identity) WHERE identity IN (:identities)",
                    Map.of(
                            "identities",
                            identities.stream().map(ByteBuffer::array).toList()),
                    row -> {
                        ids.put(ByteBuffer.wrap(row.getBytes(2)), row.getLong(1));
                    });
        }
        return ids;
    }

    /** The program says of some that they are not what they were. */
    private void makeAgain(
            Map<String, List<CardImage>> images, Map<String, List<CardImage>> before, Map<ByteBuffer, Long> ids) {
        List<Long> changed = new ArrayList<>();
        images.forEach((code, list) -> {
            List<CardImage> old = before.getOrDefault(code, List.of());
            list.stream()
                    .filter(image -> old.stream().anyMatch(other -> isInOnePlace(image, other))
                            && old.stream().noneMatch(other -> isSame(image, other)))
                    .forEach(image -> changed.add(ids.get(identity(image))));
        });
        if (!changed.isEmpty()) {
            named.update("UPDATE image SET state = 'PENDING', begun = 0 WHERE id IN (:ids)", Map.of("ids", changed));
        }
    }

    /** The cards that show these images, by image. */
    Map<Long, List<String>> cardsOf(Collection<Long> imageIds) {
        Map<Long, List<String>> cards = new HashMap<>();
        if (!imageIds.isEmpty()) {
            named.query(
                    "SELECT DISTINCT image_id, card_code FROM card_image WHERE image_id IN (:ids)"
                            + " ORDER BY image_id, card_code",
                    Map.of("ids", imageIds),
                    row -> {
                        cards.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(row.getString(2));
                    });
        }
        return cards;
    }

    private static ByteBuffer identity(CardImage image) {
        return ByteBuffer.wrap(
                new Fingerprint().text(image.kind(), image.location()).sha256());
    }
}
