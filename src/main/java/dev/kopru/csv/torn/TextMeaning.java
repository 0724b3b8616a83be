package dev.kopru.csv.torn;

import dev.kopru.csv.cell.NumberForm;
import dev.kopru.text.KeyText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet takes a text or code for, which it then writes in its own way: 0012 becomes 12, 12,50 becomes 12,5, 10% becomes
 * 10,00%, 01.02.2026 becomes 1.02.2026, 1/2 becomes 01.Şub, and TRUE becomes DOĞRU.
 */
final class TextMeaning {

    private static final Map<String, String> TRUTH =
            Map.of("true", "=true", "doğru", "=true", "wahr", "=true", "false", "=false", "yanliş", "=false");
    private static final int LONGEST_TRUTH = 6;

    private final NumberForm numbers;

    TextMeaning(NumberForm numbers) {
        this.numbers = numbers;
    }

    /** The same for texts that a spreadsheet takes for the same; null for one that it leaves as it is. */
    @Nullable
    String of(String text) {
        if (text.isEmpty() || Character.isLetter(text.charAt(0))) {
            return text.isEmpty() ? null : word(text);
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        if (digits == 0) {
            return null;
        }
        if (digits == text.length()) {
            return withoutZeros(text);
        }
        // A letter among digits is that of a month, or of a time behind its day.
        boolean mayBeTime = letters == 0 || letters == 1 && text.indexOf('T') > 0;
        String figure = letters == 0 ? figure(text) : null;
        return figure != null ? figure : mayBeTime ? DayMeaning.of(text) : DayMeaning.ofMonth(text);
    }

    private static String withoutZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }

    private @Nullable String word(String text) {
        if (text.length() <= LONGEST_TRUTH && TRUTH.containsKey(KeyText.of(text))) {
            return TRUTH.get(KeyText.of(text));
        }
        return Character.isDigit(text.charAt(text.length() - 1)) ? DayMeaning.ofMonth(text) : null;
    }

    private @Nullable String figure(String text) {
        boolean isPercent = text.endsWith("%") || text.startsWith("%");
        String bare = isPercent ? text.replace("%", "") : text;
        BigDecimal figure = numbers.parse(bare, Set.of());
        return figure == null ? null : (isPercent ? "%" : "") + plain(figure);
    }

    static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
