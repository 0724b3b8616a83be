package dev.kopru.csv.profile;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.FieldType;
import dev.kopru.text.KeyText;
import dev.kopru.text.SpreadsheetCode;
import dev.kopru.text.SpreadsheetGuess;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the codes of a field as what they were before a spreadsheet had them.
 *
 * @param type null: no field of the kind
 * @param isWholeNumber whether a code with decimals that are zero is one without them
 * @param mayEndInZeros whether a long number that ends in zeros is one: phones that are placeholders do
 * @param isWord whether it may be any word, a date or yes as well
 * @param separator what stands between several codes of a cell; null: a cell is one code
 */
public record CodeText(
        @Nullable FieldType type,
        boolean isWholeNumber,
        boolean mayEndInZeros,
        boolean isWord,
        @Nullable String separator) {

    /** What they say is shown or translated, and nothing is found by it. */
    private static final Set<String> WORDS = Set.of("document", "payment-method", "status");

    /** Before a letter or digit, and alone: 'A-001 is marked, 'A' is quoted. */
    private static final Pattern MARKED = Pattern.compile("'\\s*+[\\p{L}\\d][^']*+");

    /** In a text the mark of a figure is one as well; that of a word may be part of a name. */
    private static final Pattern MARKED_FIGURE = Pattern.compile("'\\d[\\d.,/ -]*+");

    /** With any sign between them but the one that the profile names. */
    private static final Pattern BARCODES =
            Pattern.compile("\\d{8,14}(?:\\s*[,;|/+ ]\\s*\\d{8,14})+\\s*[,;|/+]?|\\d{8,14}\\s*[,;|/+]");

    public static CodeText of(String field, CsvProfile profile) {
        return new CodeText(
                profile.kind().type(field),
                profile.wholeNumbers().contains(field),
                field.equals("phone"),
                WORDS.contains(field),
                profile.option(field + "-separator"));
    }

    public boolean isCode() {
        return type == FieldType.CODE || type == FieldType.BARCODE;
    }

    /** What a text of the file says; texts that are no codes stay as they are. */
    public String cleaned(String text) {
        if (!isCode()) {
            String unmarked =
                    text.startsWith("'") && MARKED_FIGURE.matcher(text).matches() ? text.substring(1) : text;
            return isWholeNumber ? SpreadsheetCode.withoutDecimals(unmarked) : unmarked;
        }
        return separator == null || !text.contains(separator) ? one(text) : each(text, this::one);
    }

    /** What is wrong with the codes of a cell, or null. */
    public @Nullable CsvReason damage(String cleaned) {
        CsvReason worst = null;
        for (String code : parts(cleaned)) {
            if (hasLostDigits(code)) {
                return CsvReason.CSV_DAMAGED_CODE;
            }
            if (type == FieldType.BARCODE && BARCODES.matcher(code).matches()) {
                return CsvReason.CSV_SEVERAL_BARCODES;
            }
            if (!isWord && SpreadsheetGuess.isOne(code)) {
                return CsvReason.CSV_CODE_TAKEN_FOR_OTHER;
            }
            worst = SpreadsheetCode.hasDecimals(code) ? CsvReason.CSV_CODE_WITH_DECIMALS : worst;
        }
        return worst;
    }

    private boolean hasLostDigits(String code) {
        return type == FieldType.BARCODE
                ? SpreadsheetCode.hasLostDigitsOfBarcode(code)
                : SpreadsheetCode.hasLostDigits(code) || !mayEndInZeros && SpreadsheetCode.isRounded(code);
    }

    private String one(String written) {
        String code = KeyText.withoutInvisible(written);
        String bare = code.startsWith("'") && MARKED.matcher(code).matches()
                ? CellText.stripped(code.substring(1))
                : SpreadsheetCode.withoutTextFormula(code);
        String whole = isWholeNumber ? SpreadsheetCode.withoutDecimals(bare) : bare;
        return type == FieldType.BARCODE ? SpreadsheetCode.withoutGroups(whole) : whole;
    }

    private String each(String text, UnaryOperator<String> change) {
        return parts(text).stream().map(change).collect(Collectors.joining(separator));
    }

    private List<String> parts(String text) {
        return separator == null || !text.contains(separator)
                ? List.of(text)
                : Arrays.stream(text.split(Pattern.quote(separator), -1))
                        .map(CellText::stripped)
                        .toList();
    }
}
