package dev.kopru.csv.torn;

import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.profile.CodeText;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.FieldColumn;
import dev.kopru.csv.row.RecordCells;
import dev.kopru.text.KeyText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a row say, so that a copy which a spreadsheet wrote anew is known by it: 2.50 and 2.5 are one figure,
 * 01.02.2026 and 1.2.2026 one day, FATURA and Fatura one word, 0012 and 12 one number of a document.
 */
final class RowMeaning {

    /** A file has few different days, and reading one takes longer than all else here. */
    private static final int DATES_KNOWN = 1000;

    /** Nobody writes a longer text anew. */
    private static final int LONGEST_WORD = 32;

    private static final Set<String> MARKS = Set.of("%", "₺", "TL", "TRY", "$", "USD", "€", "EUR", "£", "GBP");

    private final CsvColumns columns;
    private final @Nullable FieldColumn[] byIndex;
    private final boolean[] isKey;
    private final TextMeaning texts;
    private final WordsKnown[] known;
    private final Map<String, String> dates = new HashMap<>();

    RowMeaning(CsvColumns columns) {
        this.columns = columns;
        this.byIndex = new FieldColumn[columns.names().size()];
        this.isKey = new boolean[byIndex.length];
        this.texts = new TextMeaning(columns.numbers());
        this.known = Stream.generate(WordsKnown::new).limit(byIndex.length).toArray(WordsKnown[]::new);
        columns.fields().all().forEach(column -> {
            byIndex[column.index()] = column;
            isKey[column.index()] = columns.fields().isPartOfKey(column.index());
        });
    }

    /** The same for rows that say the same; the keys of their records may still be spelled in two ways. */
    long hash(CsvRow row) {
        List<String> values = row.values();
        int size = values.size();
        while (size > 0 && values.get(size - 1).isEmpty()) {
            size--;
        }
        long hash = size;
        for (int index = 0; index < size; index++) {
            hash = RowHashes.hash(hash, said(index, values.get(index)));
        }
        return hash;
    }

    private long said(int index, String written) {
        return written.isEmpty() || written.length() > LONGEST_WORD || index >= known.length
                ? RowHashes.hash(written)
                : known[index].of(written, cell -> meaning(index, cell));
    }

    private String meaning(int index, String written) {
        FieldColumn column = byIndex[index];
        if (column == null) {
            return text(written, true);
        }
        String value = column.value(written);
        String own = own(column.codes(), value);
        if (own != null) {
            return own;
        }
        return column.field().equals("currency") ? currency(value) : text(value, !isKey[index]);
    }

    /** What the field of a column makes of it, where it can be read. */
    private @Nullable String own(CodeText codes, String value) {
        FieldType type = codes.type();
        if (type == FieldType.NUMBER) {
            return figure(value);
        }
        if (type == FieldType.INSTANT) {
            return date(value);
        }
        return type == FieldType.CHOICE ? choice(value) : null;
    }

    /** Keys of other capitals are other records. */
    private String text(String value, boolean mayHaveCapitals) {
        String anew = texts.of(value);
        if (anew != null) {
            return anew;
        }
        return mayHaveCapitals ? KeyText.of(value) : value;
    }

    private static String currency(String value) {
        String code = value.toUpperCase(Locale.ROOT);
        return RecordCells.LIRA.contains(code) ? "TRY" : code;
    }

    private static String choice(String value) {
        Boolean isYes = CellReader.isYes(value);
        return isYes == null ? Folded.of(value) : isYes.toString();
    }

    private @Nullable String figure(String text) {
        BigDecimal bare = columns.numbers().parse(text, Set.of());
        BigDecimal figure = bare == null ? columns.numbers().parse(text, MARKS) : bare;
        return figure == null ? null : TextMeaning.plain(figure);
    }

    private String date(String text) {
        if (dates.size() >= DATES_KNOWN) {
            dates.clear();
        }
        return dates.computeIfAbsent(text, this::moment);
    }

    /** In any zone: it is compared with others of the same file only. */
    private String moment(String text) {
        Instant moment = columns.profile().dates().read(text, ZoneOffset.UTC).instant();
        return moment == null ? text(text, true) : moment.toString();
    }
}
