package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.connector.accounting.StoredImage;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import dev.kopru.text.Composed;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The stock cards of an accounting program behind a database, as far as a shop needs them. */
class JdbcStockCatalogue implements StockCatalogue {

    private static final Operation AS_OF = Operation.named("stock-cards-as-of").returning("as_of");
    private static final Operation WEB =
            Operation.named("stock-cards-web").with("after_code", "limit").returning("code");
    private static final Operation WEB_COUNT =
            Operation.named("stock-cards-web-count").returning("cards").ifThere();
    private static final Operation IMAGE_SIZE =
            Operation.named("stock-image-size").with("location").returning("bytes");
    private static final Operation IMAGE_CONTENT =
            Operation.named("stock-image-content").with("location").returning("content");

    static final List<Operation> OPERATIONS = Stream.of(
                    List.of(AS_OF, WEB, WEB_COUNT, IMAGE_SIZE, IMAGE_CONTENT),
                    CardChanges.OPERATIONS,
                    CardReading.OPERATIONS)
            .flatMap(List::stream)
            .toList();

    private final Database database;
    private final CardChanges changes;
    private final CardReading cards;

    JdbcStockCatalogue(Database database) {
        this.database = database;
        this.changes = new CardChanges(database);
        this.cards = new CardReading(database);
    }

    @Override
    public Instant now() {
        return database.query(AS_OF, Values.none(), JdbcStockCatalogue::asOf).get(0);
    }

    private static Instant asOf(Row row) throws SQLException {
        return Objects.requireNonNull(row.instant("as_of"), "stock-cards-as-of.sql tells no time");
    }

    @Override
    public List<Change> changedCards(ChangePosition after, int limit) {
        return database.inSnapshot("changes of stock cards", () -> changes.after(after, limit));
    }

    @Override
    public List<String> webCards(String afterCode, int limit) {
        Values values = Values.of("after_code", afterCode).and("limit", limit);
        return database.query(WEB, values, row -> row.ownKey("code"));
    }

    @Override
    public OptionalLong countWebCards() {
        if (!database.has(WEB_COUNT)) {
            return OptionalLong.empty();
        }
        return database.query(WEB_COUNT, Values.none(), row -> row.number("cards")).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    // From one snapshot, so that a card never comes with the variants of its next state.
    @Override
    public List<StockCard> cards(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : database.inSnapshot("reading stock cards", () -> cards.read(codes));
    }

    @Override
    public Map<String, String> parts(Collection<String> codes) {
        Map<String, String> parts = new HashMap<>();
        if (!codes.isEmpty()) {
            cards.parts(codes).forEach(card -> parts.put(card.code(), card.parts()));
        }
        return parts;
    }

    @Override
    public StoredImage image(String location, long mostBytes) {
        return Composed.spellings(location).stream()
                .map(spelling -> stored(spelling, mostBytes))
                .filter(image -> !(image instanceof StoredImage.Missing))
                .findFirst()
                .orElseGet(StoredImage.Missing::new);
    }

    private StoredImage stored(String location, long mostBytes) {
        Values values = Values.of("location", location);
        long bytes = database.query(IMAGE_SIZE, values, row -> row.number("bytes")).stream()
                .findFirst()
                .orElse(0L);
        if (bytes > mostBytes) {
            return new StoredImage.TooLarge(bytes);
        }
        return bytes == 0 ? new StoredImage.Missing() : content(values);
    }

    private StoredImage content(Values values) {
        return database.query(IMAGE_CONTENT, values, row -> row.bytes("content")).stream()
                .filter(content -> content.length > 0)
                .<StoredImage>map(StoredImage.Found::new)
                .findFirst()
                .orElseGet(StoredImage.Missing::new);
    }
}
