package dev.kopru.csv.row;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.DateForms;
import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.cell.RowProblem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads cells as what their fields hold, and notes a problem where that cannot be; null is no value, or a problem. */
public final class CellReader {

    static final Map<String, Boolean> YES_OR_NO = Map.ofEntries(
            Map.entry("evet", true),
            Map.entry("dahil", true),
            Map.entry("yes", true),
            Map.entry("true", true),
            Map.entry("dogru", true),
            Map.entry("included", true),
            Map.entry("1", true),
            Map.entry("hayir", false),
            Map.entry("haric", false),
            Map.entry("no", false),
            Map.entry("false", false),
            Map.entry("yanlis", false),
            Map.entry("excluded", false),
            Map.entry("0", false));

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int YEARS_AHEAD = 10;

    private final CsvColumns columns;
    private final ZoneId zone;
    private final List<RowProblem> problems = new ArrayList<>();

    public CellReader(CsvColumns columns, ZoneId businessZone) {
        this.columns = columns;
        ZoneId own = columns.profile().zone();
        this.zone = own == null ? businessZone : own;
    }

    public List<RowProblem> problems() {
        return problems;
    }

    public void add(RowProblem problem) {
        problems.add(problem);
    }

    /** Notes that a field without which the record means nothing has no value. */
    public void missing(String field, int line) {
        problems.add(new RowProblem(CsvReason.CSV_MISSING_VALUE, line, columns.nameOf(field), "", ""));
    }

    public @Nullable String text(@Nullable CsvCell cell) {
        return cell == null ? null : cell.text();
    }

    /** Whether two cells say the same amount, however they are written; false where one of them is none. */
    public boolean areOneNumber(CsvCell one, CsvCell other, Collection<String> marks) {
        BigDecimal amount = columns.numbers().parse(one.text(), marks);
        BigDecimal second = columns.numbers().parse(other.text(), marks);
        return amount != null && second != null && amount.compareTo(second) == 0;
    }

    boolean areOneInstant(CsvCell one, CsvCell other) {
        Instant instant = columns.profile().dates().read(one.text(), zone).instant();
        return instant != null
                && instant.equals(
                        columns.profile().dates().read(other.text(), zone).instant());
    }

    static boolean areOneChoice(CsvCell one, CsvCell other, Map<String, ?> words) {
        Object chosen = words.get(Folded.of(one.text()));
        return chosen != null && chosen.equals(words.get(Folded.of(other.text())));
    }

    /** A figure in the file's form; marks are words that may stand beside it. */
    public @Nullable BigDecimal number(@Nullable CsvCell cell, Collection<String> marks) {
        if (cell == null) {
            return null;
        }
        BigDecimal number = columns.numbers().parse(cell.text(), marks);
        if (number == null) {
            problems.add(RowProblem.of(
                    CsvReason.CSV_BAD_NUMBER, cell, columns.numbers().example()));
        }
        return number;
    }

    /** A point in time that can be meant; nothing here is older than a century, or planned for the next. */
    public @Nullable Instant instant(@Nullable CsvCell cell) {
        Instant instant = anyAhead(cell);
        // The machine's clock, as the people who wrote the file went by the calendar.
        LocalDate latest = LocalDate.now(Clock.system(zone)).plusYears(YEARS_AHEAD);
        return instant == null
                        || cell == null
                        || !LocalDate.ofInstant(instant, zone).isAfter(latest)
                ? instant
                : impossible(cell, latest);
    }

    private @Nullable Instant anyAhead(@Nullable CsvCell cell) {
        DateForms forms = columns.profile().dates();
        DateForms.Reading read = cell == null ? null : forms.read(cell.text(), zone);
        if (cell == null || read == null || read.isNoDate()) {
            return null;
        }
        Instant instant = read.instant();
        if (instant == null) {
            problems.add(RowProblem.of(CsvReason.CSV_BAD_DATE, cell, forms.toString()));
        } else if (LocalDate.ofInstant(instant, zone).isBefore(EARLIEST)) {
            return impossible(cell, LocalDate.now(Clock.system(zone)).plusYears(YEARS_AHEAD));
        }
        return instant;
    }

    private @Nullable Instant impossible(CsvCell cell, LocalDate latest) {
        problems.add(RowProblem.of(CsvReason.CSV_IMPOSSIBLE_DATE, cell, EARLIEST + " … " + latest));
        return null;
    }

    /** A day, in the zone of the file's times. */
    public @Nullable LocalDate day(@Nullable CsvCell cell) {
        Instant instant = instant(cell);
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }

    /** The first moment after a period that ends with what is given: a date alone still belongs to it. It may lie far ahead, which means for good. */
    public @Nullable Instant end(@Nullable CsvCell cell) {
        Instant instant = anyAhead(cell);
        return instant != null && cell != null && columns.profile().dates().isDateAlone(cell.text())
                ? instant.atZone(zone).plusDays(1).toInstant()
                : instant;
    }

    /** What a word says of yes and no; null for any other. */
    public static @Nullable Boolean isYes(String text) {
        return YES_OR_NO.get(Folded.of(text));
    }

    public @Nullable Boolean yesOrNo(@Nullable CsvCell cell) {
        return choice(cell, YES_OR_NO);
    }

    /** One of a few words, which are keyed by their {@link Folded} form. */
    public <T> @Nullable T choice(@Nullable CsvCell cell, Map<String, T> words) {
        if (cell == null) {
            return null;
        }
        T chosen = words.get(Folded.of(cell.text()));
        if (chosen == null) {
            String known = String.join(", ", words.keySet().stream().sorted().toList());
            problems.add(RowProblem.of(CsvReason.CSV_BAD_CHOICE, cell, known));
        }
        return chosen;
    }
}
