package dev.kopru.inventory;

import dev.kopru.inventory.quantity.Sellable;
import dev.kopru.reading.KeyOrder;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code stock_figure}: one row for each SKU that the shop was shown a figure of. */
@Repository
class FigureRows {

    private static final int AT_ONCE = 250;
    private static final int OTHERS = 2;
    private static final String FIND = "SELECT sku, quantity, available, promised, revision, state, how"
            + " FROM stock_figure FORCE INDEX (PRIMARY) WHERE ";
    // Nearly all rows are of this kind, and each value less makes a first publication faster.
    private static final String USUAL_HEAD =
            "INSERT INTO stock_figure (sku, quantity, available, revision, how) VALUES ";
    private static final String USUAL_ROW = "(?, ?, ?, ?, ?)";
    private static final String HEAD =
            "INSERT INTO stock_figure (sku, quantity, available, revision, how, promised, state) VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?)";
    // Quantity and revision last: the others are compared with the old ones.
    private static final String TAIL =
            """
             ON DUPLICATE KEY UPDATE
              available = IF(VALUES(revision) >= revision, VALUES(available), available),
              how = IF(VALUES(revision) >= revision, VALUES(how), how),
              promised = IF(VALUES(revision) >= revision, VALUES(promised), promised),
              state = IF(VALUES(revision) >= revision, VALUES(state), state),
              published_at = IF(VALUES(revision) >= revision AND VALUES(quantity) <> quantity, VALUES(published_at), published_at),
              quantity = IF(VALUES(revision) >= revision, VALUES(quantity), quantity),
              revision = GREATEST(revision, VALUES(revision))
            """;

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;

    FigureRows(NamedParameterJdbcTemplate named) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
    }

    /** By SKU; those of other SKUs may be among them. */
    Map<String, Published> find(Collection<String> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        Map<String, Published> between = between(skus);
        return between.size() <= OTHERS * skus.size() ? between : listed(skus);
    }

    private Map<String, Published> listed(Collection<String> skus) {
        Map<String, Published> found = new HashMap<>();
        named.query(FIND + "sku IN (:skus)", Map.of("skus", skus), row -> {
            found.put(row.getString(1), published(row));
        });
        return found;
    }

    /** All from the first to the last, which a server reads many times faster than it takes thousands of keys apart. */
    private Map<String, Published> between(Collection<String> skus) {
        Map<String, Published> found = new HashMap<>();
        jdbc.query(
                FIND + "sku >= ? AND sku <= ? ORDER BY sku LIMIT ?",
                row -> {
                    found.put(row.getString(1), published(row));
                },
                Collections.min(skus, KeyOrder.BY_BYTES),
                Collections.max(skus, KeyOrder.BY_BYTES),
                OTHERS * skus.size() + 1);
        return found;
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getString(1),
                new Sellable(row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4), row.getString(7)),
                row.getLong(5),
                Published.State.valueOf(row.getString(6)));
    }

    /** SKUs after this one, in ascending byte order. */
    List<String> after(String sku, int limit) {
        return jdbc.queryForList(
                "SELECT sku FROM stock_figure FORCE INDEX (PRIMARY) WHERE sku > ? ORDER BY sku LIMIT ?",
                String.class,
                sku,
                limit);
    }

    /** Inserts or replaces rows; one of a lower revision than is there changes nothing. */
    void save(List<Published> rows) {
        Map<Boolean, List<Published>> byKind = rows.stream().collect(Collectors.partitioningBy(Published::isUsual));
        save(byKind.getOrDefault(true, List.of()), USUAL_HEAD, USUAL_ROW);
        save(byKind.getOrDefault(false, List.of()), HEAD, ROW);
    }

    private void save(List<Published> rows, String head, String row) {
        int whole = rows.size() - rows.size() % AT_ONCE;
        save(rows.subList(0, whole), AT_ONCE, head, row);
        save(rows.subList(whole, rows.size()), rows.size() - whole, head, row);
    }

    private void save(List<Published> rows, int atOnce, String head, String row) {
        if (rows.isEmpty()) {
            return;
        }
        String sql = head + row + (", " + row).repeat(atOnce - 1) + TAIL;
        jdbc.execute(sql, (PreparedStatementCallback<Boolean>) statement -> {
            for (int from = 0; from < rows.size(); from += atOnce) {
                int parameter = 0;
                for (Published published : rows.subList(from, from + atOnce)) {
                    parameter = set(statement, parameter, published);
                }
                statement.executeUpdate();
            }
            return true;
        });
    }

    private static int set(PreparedStatement statement, int before, Published row) throws SQLException {
        int parameter = before;
        statement.setString(++parameter, row.sku());
        statement.setBigDecimal(++parameter, row.sellable().quantity());
        statement.setBigDecimal(++parameter, row.sellable().available());
        statement.setLong(++parameter, row.revision());
        statement.setString(++parameter, row.sellable().how());
        if (!row.isUsual()) {
            statement.setBigDecimal(++parameter, row.sellable().promised());
            statement.setString(++parameter, row.state().name());
        }
        return parameter;
    }
}
