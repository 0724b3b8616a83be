package dev.kopru.connector.sql;

import dev.kopru.text.Composed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The present row of a result; columns are found once for the whole result. */
public final class Row {

    /** Makes one object of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface Taker {
        void take(Row row) throws SQLException;
    }

    /** More than any database has in a figure. */
    private static final int MOST_DIGITS = 100;

    private final ResultSet result;
    private final Map<String, Integer> indexes;

    private final Instants instants;

    private Row(ResultSet result, Map<String, Integer> indexes, Instants instants) {
        this.result = result;
        this.indexes = indexes;
        this.instants = instants;
    }

    static Row of(ResultSet result, Instants instants) throws SQLException {
        return new Row(result, indexes(result.getMetaData()), instants);
    }

    static Map<String, Integer> indexes(ResultSetMetaData columns) throws SQLException {
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = columns.getColumnCount(); i > 0; i--) {
            indexes.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        return indexes;
    }

    /** Composed (NFC), as texts are everywhere in Köprü. */
    public @Nullable String text(String column) throws SQLException {
        return Composed.orNull(result.getString(index(column)));
    }

    /** A key as the database itself has it, to go on after it in the database's own order; empty in place of NULL. */
    public String ownKey(String column) throws SQLException {
        return Objects.requireNonNullElse(result.getString(index(column)), "");
    }

    /** The text, or an empty one in place of NULL. */
    public String textOrEmpty(String column) throws SQLException {
        return Objects.requireNonNullElse(text(column), "");
    }

    /** A text may hold 1e999999999, on which arithmetic would never end. */
    public @Nullable BigDecimal decimal(String column) throws SQLException {
        BigDecimal figure = result.getBigDecimal(index(column));
        if (figure != null && (figure.precision() > MOST_DIGITS || Math.abs((long) figure.scale()) > MOST_DIGITS)) {
            throw new SQLDataException("The figure in the column " + column + " has too many digits");
        }
        return figure;
    }

    /** The figure, or zero in place of NULL. */
    public BigDecimal decimalOrZero(String column) throws SQLException {
        return Objects.requireNonNullElse(decimal(column), BigDecimal.ZERO);
    }

    /** The number; 0 in place of NULL. */
    public long number(String column) throws SQLException {
        return result.getLong(index(column));
    }

    /** The number; 0 in place of NULL and of what is no number. */
    public long numberIfReadable(String column) throws SQLException {
        try {
            return number(column);
        } catch (SQLDataException | NumberFormatException e) {
            return 0;
        }
    }

    /** The figure, or zero in place of NULL; empty for what is no figure. */
    public Optional<BigDecimal> readableDecimal(String column) throws SQLException {
        try {
            return Optional.of(decimalOrZero(column));
        } catch (SQLDataException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether it is set; no in place of NULL. */
    public boolean flag(String column) throws SQLException {
        return result.getBoolean(index(column));
    }

    public byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNullElse(result.getBytes(index(column)), new byte[0]);
    }

    /** The instant of a date and time in the zone of the folder (UTC unless it names one), or with an offset of its own; null for NULL and for dates that mean "no date". */
    public @Nullable Instant instant(String column) throws SQLException {
        int index = index(column);
        try {
            return instants.of(result.getObject(index, LocalDateTime.class));
        } catch (SQLException | DateTimeException e) {
            // A text, or a date that no calendar has.
            String text = result.getString(index);
            return text == null ? null : instants.parse(text);
        }
    }

    /** The day; null for NULL and for dates that mean "no date". */
    public @Nullable LocalDate date(String column) throws SQLException {
        Instant instant = instant(column);
        return instant == null ? null : LocalDate.ofInstant(instant, instants.zone());
    }

    private int index(String column) throws SQLException {
        Integer index = indexes.get(column);
        if (index == null) {
            throw new SQLException("The result has no column " + column);
        }
        return index;
    }
}
