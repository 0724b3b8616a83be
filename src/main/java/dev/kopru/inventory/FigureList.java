package dev.kopru.inventory;

import dev.kopru.inventory.quantity.FigureParts;
import dev.kopru.story.KeySearch;
import dev.kopru.story.ShownStock;
import dev.kopru.story.Typed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Reads {@code stock_figure} for people, a page at a time and always by an index. */
@Repository
class FigureList implements ShownStock {

    private static final String SELECT =
            "SELECT sku, quantity, available, promised, state, differs, published_at, revision, how FROM stock_figure ";
    private static final RowMapper<Figure> FIGURE = (row, n) -> new Figure(
            row.getString(1),
            plain(row.getBigDecimal(2)),
            plain(row.getBigDecimal(3)),
            plain(row.getBigDecimal(4)),
            row.getString(5).equals(Published.State.SHOWN.name()),
            row.getBoolean(6),
            row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC),
            Instant.EPOCH.plus(row.getLong(8), ChronoUnit.MICROS),
            FigureParts.read(row.getString(9)));

    private final JdbcTemplate jdbc;

    FigureList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> page(@Nullable Typed sku, @Nullable Place after, int size) {
        if (sku != null) {
            return beginning(sku, after == null ? "" : after.sku(), size);
        }
        List<Figure> page = new ArrayList<>();
        if (after == null || after.differs()) {
            page.addAll(after(true, after == null ? "" : after.sku(), size));
        }
        if (page.size() < size) {
            page.addAll(after(false, after == null || after.differs() ? "" : after.sku(), size - page.size()));
        }
        return page;
    }

    private List<Figure> after(boolean differs, String sku, int size) {
        return jdbc.query(
                SELECT + "FORCE INDEX (stock_figure_differs) WHERE differs = ? AND sku > ? ORDER BY sku LIMIT ?",
                FIGURE,
                differs ? 1 : 0,
                sku,
                size);
    }

    /** In the order of the SKUs. */
    List<Figure> beginning(Typed typed, String after, int size) {
        KeySearch search = new KeySearch("sku", typed);
        List<Object> values = search.beginnings();
        values.add(after);
        values.add(size);
        return jdbc.query(
                SELECT + "FORCE INDEX (PRIMARY) WHERE " + search.begins() + " AND sku > ? ORDER BY sku LIMIT ?",
                FIGURE,
                values.toArray());
    }

    /** Of these SKUs, as far as there are any. */
    List<Figure> of(List<String> skus) {
        String places = String.join(",", Collections.nCopies(skus.size(), "?"));
        return skus.isEmpty()
                ? List.of()
                : jdbc.query(SELECT + "WHERE sku IN (" + places + ")", FIGURE, skus.toArray());
    }

    private static BigDecimal plain(BigDecimal figure) {
        return figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros();
    }
}
