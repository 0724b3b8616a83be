package dev.kopru.csv.row;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A record's own values, which may stand in any of its rows and must not differ between them. */
public final class RecordCells {

    private static final String CURRENCY = "currency";

    public static final Set<String> LIRA = Set.of("TRY", "TL", "TRL", "YTL", "₺");

    /** Codes and texts. */
    private static final BiPredicate<CsvCell, CsvCell> AS_WRITTEN = (one, other) -> false;

    private final List<CsvRow> rows;
    private final CsvColumns columns;
    private final CellReader reader;

    public RecordCells(List<CsvRow> rows, CellReader reader) {
        this.rows = rows;
        this.columns = rows.get(0).columns();
        this.reader = reader;
    }

    /** Whether any row says something of the field, if only that it has no value; see {@link CsvRow#says}. */
    public boolean says(String field) {
        return find(field) != null
                || columns.has(field) && columns.profile().emptyCells().clears(field);
    }

    public @Nullable String text(String field) {
        return reader.text(cell(field, field.equals(CURRENCY) ? RecordCells::areOneCurrency : AS_WRITTEN));
    }

    /** TL and TRY are one. */
    private static boolean areOneCurrency(CsvCell one, CsvCell other) {
        return currencyMarks(one).equals(currencyMarks(other));
    }

    /** Notes a problem when there is none, and goes on with an empty text. */
    public String required(String field) {
        String text = text(field);
        if (text == null) {
            reader.missing(field, rows.get(0).line());
        }
        return text == null ? "" : text;
    }

    public @Nullable BigDecimal number(String field) {
        return number(field, List.of());
    }

    public @Nullable BigDecimal amount(String field) {
        return number(field, currencyMarks());
    }

    public BigDecimal amountOrZero(String field) {
        BigDecimal amount = amount(field);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** A percentage. */
    public @Nullable BigDecimal rate(String field) {
        return number(field, List.of("%"));
    }

    public @Nullable Instant instant(String field) {
        return reader.instant(cell(field, reader::areOneInstant));
    }

    public <T> @Nullable T choice(String field, Map<String, T> words) {
        return reader.choice(cell(field, (one, other) -> CellReader.areOneChoice(one, other, words)), words);
    }

    public @Nullable Boolean yesOrNo(String field) {
        return choice(field, CellReader.YES_OR_NO);
    }

    /** Notes a problem when nothing is said. */
    public boolean requiredYesOrNo(String field) {
        if (find(field) == null) {
            reader.missing(field, rows.get(0).line());
        }
        return Boolean.TRUE.equals(yesOrNo(field));
    }

    /** A whole number; 0 where there is none. */
    public long whole(String field) {
        BigDecimal number = number(field);
        CsvCell cell = find(field);
        if (cell == null || number == null) {
            return 0;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.precision() - number.scale() > 18) {
            reader.add(new RowProblem(CsvReason.CSV_BAD_NUMBER, cell.line(), cell.column(), cell.text(), "123"));
            return 0;
        }
        return number.longValue();
    }

    /** Words that may stand beside an amount: those of the record's own currency only. */
    public Set<String> currencyMarks() {
        return currencyMarks(find(CURRENCY));
    }

    /** Words that may stand beside an amount in this currency. */
    public static Set<String> currencyMarks(@Nullable CsvCell currency) {
        String code = currency == null ? "" : currency.text().toUpperCase(Locale.ROOT);
        return LIRA.contains(code) ? LIRA : code.isEmpty() ? Set.of() : Set.of(code);
    }

    private @Nullable CsvCell find(String field) {
        FieldColumn column = columns.fields().of(field);
        CsvCell first = column == null ? null : first(column);
        return first == null ? columns.constant(rows.get(0), field) : first;
    }

    private @Nullable CsvCell first(FieldColumn column) {
        for (CsvRow row : rows) {
            CsvCell cell = column.cell(row);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    private @Nullable BigDecimal number(String field, Collection<String> marks) {
        return reader.number(cell(field, (one, other) -> reader.areOneNumber(one, other, marks)), marks);
    }

    /** @param areOne whether two cells say the same though they are written in two ways */
    private @Nullable CsvCell cell(String field, BiPredicate<CsvCell, CsvCell> areOne) {
        FieldColumn column = columns.fields().of(field);
        CsvCell first = column == null ? null : first(column);
        if (column == null || first == null) {
            return columns.constant(rows.get(0), field);
        }
        if (rows.size() > 1 && !columns.profile().firstWins().contains(field)) {
            for (CsvRow row : rows) {
                noteConflict(first, column.cell(row), areOne);
            }
        }
        return first;
    }

    private void noteConflict(CsvCell first, @Nullable CsvCell other, BiPredicate<CsvCell, CsvCell> areOne) {
        if (other != null && !other.text().equals(first.text()) && !areOne.test(first, other)) {
            reader.add(new RowProblem(
                    CsvReason.CSV_CONFLICTING_VALUE, other.line(), other.column(), other.text(), first.text()));
        }
    }
}
