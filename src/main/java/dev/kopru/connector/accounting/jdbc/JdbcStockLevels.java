package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.accounting.StockSnapshot;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Row;
import dev.kopru.connector.sql.Values;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The stock of an accounting program behind a database. */
class JdbcStockLevels implements StockLevels {

    private static final Operation CHANGED = Operation.named("stock-levels-changed")
            .with(
                    "after_changed_at",
                    "after_card",
                    "after_card_sku",
                    "after_order",
                    "after_order_sku",
                    "after_sku",
                    "limit",
                    "parts")
            .returning("changed_at", "kind", "part", "sku")
            .since("after_changed_at");
    private static final Operation WEB =
            Operation.named("stock-levels-web").with("after_sku", "limit").returning("sku");
    private static final Operation WEB_COUNT =
            Operation.named("stock-levels-web-count").returning("skus").ifThere();
    private static final Operation AS_OF = Operation.named("stock-levels-as-of").returning("as_of");
    private static final Operation ORDERS =
            Operation.named("stock-levels-orders").with("external_refs").returning("external_ref");

    private static final Operation PARTS =
            Operation.named("stock-levels-parts").with("buckets").returning("bucket", "parts");

    static final List<Operation> OPERATIONS = Stream.of(
                    List.of(CHANGED, WEB, WEB_COUNT, AS_OF, ORDERS, PARTS), LevelReading.OPERATIONS)
            .flatMap(List::stream)
            .toList();

    private final Database database;
    private final LevelReading levels;

    JdbcStockLevels(Database database) {
        this.database = database;
        this.levels = new LevelReading(database);
    }

    @Override
    public List<Change> changedLevels(ChangePosition after, int limit) {
        LevelPlace place = LevelPlace.of(after);
        Values values = Values.of("after_changed_at", place.changedAt())
                .and("after_card", place.passedCard())
                .and("after_card_sku", place.passedSkuOfCard())
                .and("after_order", place.passedOrder())
                .and("after_order_sku", place.passedSkuOfOrder())
                .and("after_sku", place.passedSku())
                .and("limit", limit)
                .and("parts", limit + 1);
        return database.query(CHANGED, values, JdbcStockLevels::change);
    }

    private static Change change(Row row) throws SQLException {
        Instant at = Objects.requireNonNullElse(row.instant("changed_at"), ChangePosition.START.changedAt());
        String sku = row.textOrEmpty("sku");
        LevelPlace place = LevelPlace.read(at, row.textOrEmpty("kind"), row.ownKey("part"), row.ownKey("sku"));
        return new Change(place.position(), sku);
    }

    @Override
    public List<String> webSkus(String afterSku, int limit) {
        Values values = Values.of("after_sku", afterSku).and("limit", limit);
        return database.query(WEB, values, row -> row.ownKey("sku"));
    }

    @Override
    public OptionalLong countWebSkus() {
        if (!database.has(WEB_COUNT)) {
            return OptionalLong.empty();
        }
        return database.query(WEB_COUNT, Values.none(), row -> row.number("skus")).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public Map<Integer, String> parts(int buckets) {
        Map<Integer, String> parts = new HashMap<>();
        database.query(
                PARTS,
                Values.of("buckets", buckets),
                row -> parts.put((int) row.number("bucket"), row.textOrEmpty("parts")) == null);
        return parts;
    }

    // From one snapshot: else an order could be missed that was posted between two of the statements, or counted twice.
    @Override
    public StockSnapshot levels(Collection<String> skus, Collection<String> orderRefs) {
        return database.inSnapshot("reading stock", () -> {
            Instant asOf = asOf();
            List<StockLevel> read = skus.isEmpty() ? List.of() : levels.read(skus);
            return new StockSnapshot(asOf, read, inBooks(orderRefs));
        });
    }

    private Instant asOf() {
        return database.query(AS_OF, Values.none(), JdbcStockLevels::asOf).get(0);
    }

    private static Instant asOf(Row row) throws SQLException {
        return Objects.requireNonNull(row.instant("as_of"), "stock-levels-as-of.sql tells no time");
    }

    private Set<String> inBooks(Collection<String> orderRefs) {
        return orderRefs.isEmpty()
                ? Set.of()
                : Set.copyOf(database.query(
                        ORDERS, Values.of("external_refs", orderRefs), row -> row.textOrEmpty("external_ref")));
    }
}
