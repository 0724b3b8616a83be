package dev.kopru.csv.cell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A rejected row of an import, such as {@code #7:12}. One with letters that a character set may lack says how many question
 * marks and how many such letters it has, such as {@code #7:12 0?5}. One that could not be split says so, with what its cells
 * were taken for, such as {@code #7:12 CSV_BAD_QUOTES 5f3a9c01}: written out as cells it looks whole, and must not go through
 * as it is.
 */
public record RowReference(
        long importId, int line, @Nullable FewLetters letters, @Nullable CsvReason flaw, String cells) {

    private static final Pattern FORM =
            Pattern.compile("#(\\d{1,18}):(\\d{1,9})(?: (\\d{1,9}\\?\\d{1,9}))?(?: ([A-Z_]+) ([0-9a-f]{1,8}))?");

    private static final Pattern BLANKS = Pattern.compile("\\s++");

    public static RowReference of(long importId, WrittenRow row) {
        List<String> values = values(row);
        FewLetters letters = FewLetters.of(values);
        return new RowReference(
                importId,
                row.line(),
                letters.others() == 0 ? null : letters,
                row.flaw(),
                row.flaw() == null ? "" : sum(values));
    }

    public static @Nullable RowReference parsed(String cell) {
        Matcher form = FORM.matcher(CellText.stripped(cell));
        if (!form.matches()) {
            return null;
        }
        FewLetters letters = form.group(3) == null ? null : FewLetters.parsed(form.group(3));
        CsvReason flaw = form.group(4) == null ? null : flaw(form.group(4));
        String cells = flaw == null ? "" : form.group(5);
        return new RowReference(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2)), letters, flaw, cells);
    }

    /** Why the row with these cells is still not to be trusted; of a record that was too long only one row was listed. */
    public @Nullable CsvReason flawOf(List<String> now) {
        if (flaw == CsvReason.CSV_RECORD_TOO_LONG || flaw != null && cells.equals(sum(now))) {
            return flaw;
        }
        return letters != null && FewLetters.of(now).wereLostOf(letters) ? CsvReason.CSV_LOST_LETTERS : null;
    }

    @Override
    public String toString() {
        return "#" + importId + ":" + line + (letters == null ? "" : " " + letters)
                + (flaw == null ? "" : " " + flaw + " " + cells);
    }

    private static @Nullable CsvReason flaw(String name) {
        for (CsvReason reason : CsvReason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        return null;
    }

    private static List<String> values(WrittenRow row) {
        return row.cells().stream()
                .map(CellText::stripped)
                .map(FormulaGuard::original)
                .toList();
    }

    /** The same before and after a spreadsheet, which adds and takes blank cells at the end and has its own line ends. */
    private static String sum(List<String> cells) {
        CRC32 sum = new CRC32();
        StringBuilder text = new StringBuilder();
        int blank = 0;
        for (String value : cells) {
            blank++;
            if (!value.isEmpty()) {
                text.append("\u001f".repeat(blank)).append(BLANKS.matcher(value).replaceAll(" "));
                blank = 0;
            }
        }
        sum.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
