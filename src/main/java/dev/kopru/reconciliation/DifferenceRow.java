package dev.kopru.reconciliation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A difference as a row of {@code reconciliation_difference}. */
final class DifferenceRow {

    static final String INSERT =
            """
            INSERT INTO reconciliation_difference (reconciliation_id, checked, record_id, record_key, label, kind, todo,
                shop_status, shop_total, shop_currency, placed_at, changed_at,
                document_number, document_state, document_total, document_currency, document_date)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int LABEL = 250;
    private static final int STATUS = 100;
    private static final int STATE = 50;
    private static final int FIGURE = 60;
    private static final int CURRENCY = 20;

    private DifferenceRow() {}

    static @Nullable Object[] parameters(long reconciliation, boolean checked, Difference difference) {
        ShopSide shop = difference.shop();
        BooksSide books = difference.books();
        return new @Nullable Object[] {
            reconciliation,
            checked,
            difference.id(),
            difference.recordKey(),
            cut(difference.label(), LABEL),
            name(difference.kind()),
            name(difference.todo()),
            shop == null ? null : cut(shop.status(), STATUS),
            shop == null ? null : cut(shop.total().toPlainString(), FIGURE),
            shop == null ? null : cut(shop.currency(), CURRENCY),
            shop == null ? null : utc(shop.placedAt()),
            shop == null ? null : utc(shop.changedAt()),
            books == null ? null : cut(books.number(), STATUS),
            books == null ? null : cut(books.state(), STATE),
            books == null ? null : cut(books.total().toPlainString(), FIGURE),
            books == null ? null : cut(books.currency(), CURRENCY),
            books == null ? null : books.date()
        };
    }

    static Difference difference(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String todo = row.getString("todo");
        return new Difference(
                row.getString("record_id"),
                row.getString("record_key"),
                row.getString("label"),
                kind == null ? null : DifferenceKind.valueOf(kind),
                todo == null ? null : Difference.Todo.valueOf(todo),
                shop(row),
                books(row));
    }

    private static @Nullable ShopSide shop(ResultSet row) throws SQLException {
        String status = row.getString("shop_status");
        return status == null
                ? null
                : new ShopSide(
                        status,
                        new BigDecimal(row.getString("shop_total")),
                        row.getString("shop_currency"),
                        instant(row, "placed_at"),
                        instant(row, "changed_at"));
    }

    private static @Nullable BooksSide books(ResultSet row) throws SQLException {
        String number = row.getString("document_number");
        return number == null
                ? null
                : new BooksSide(
                        number,
                        row.getString("document_state"),
                        new BigDecimal(row.getString("document_total")),
                        row.getString("document_currency"),
                        row.getObject("document_date", LocalDate.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    static Instant knownInstant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
