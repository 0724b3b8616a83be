package dev.kopru.statement.document;

import dev.kopru.record.ReasonMessages;
import dev.kopru.statement.Days;
import dev.kopru.statement.Mark;
import dev.kopru.statement.OpeningWords;
import dev.kopru.statement.StatementLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words, amounts and days of a statement in the reader's language; the same on every machine. */
public final class StatementTexts {

    private static final Map<String, String> SIGNS = Map.of("TRY", "₺", "USD", "$", "EUR", "€", "GBP", "£");
    private static final DateTimeFormatter TURKISH_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ReasonMessages messages;
    private final Locale locale;
    private final ZoneId zone;
    private final boolean turkish;

    public StatementTexts(ReasonMessages messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
        this.turkish = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** {@code tr} or {@code en}. */
    String language() {
        return turkish ? "tr" : "en";
    }

    public String text(String key, String... arguments) {
        return messages.text("statement." + key, locale, arguments);
    }

    /** The word of a kind; the program's own where there is none for it. */
    public String kind(StatementLine line) {
        String key = "statement.kind." + OpeningWords.key(line.kind());
        String word = messages.text(key, locale);
        String kind = word.equals(key) ? line.kind() : word;
        if (line.mark() == Mark.NONE) {
            return kind;
        }
        return kind + " (" + text(line.mark() == Mark.REVERSAL ? "reversal" : "reversed") + ")";
    }

    /** 1.234,56 or 1,234.56. */
    public String amount(BigDecimal amount) {
        String plain = amount.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int place = whole.length() - 3; place > 0; place -= 3) {
            whole.insert(place, turkish ? '.' : ',');
        }
        String parts = point < 0 ? "" : (turkish ? "," : ".") + plain.substring(point + 1);
        return (amount.signum() < 0 ? "-" : "") + whole + parts;
    }

    /** The amount, or nothing where it is zero. */
    public String amountOrBlank(BigDecimal amount) {
        return amount.signum() == 0 ? "" : amount(amount);
    }

    /** The amount with the side on which the balance stands. */
    public String balance(BigDecimal balance) {
        String side = side(balance);
        return amount(balance.abs()) + (side.isEmpty() ? "" : " (" + side + ")");
    }

    /** Borç or alacak; nothing for zero. */
    String side(BigDecimal balance) {
        return balance.signum() == 0 ? "" : text(balance.signum() > 0 ? "B" : "A");
    }

    /** The balance with its currency's sign. */
    public String money(BigDecimal balance, String currency) {
        String sign = SIGNS.getOrDefault(currency, currency);
        String side = side(balance);
        String figure = amount(balance.abs());
        return (turkish || sign.length() > 1 ? figure + " " + sign : sign + figure)
                + (side.isEmpty() ? "" : " (" + side + ")");
    }

    /** TRY (₺). */
    String currency(String currency) {
        String sign = SIGNS.get(currency);
        return sign == null ? currency : currency + " (" + sign + ")";
    }

    public String day(LocalDate day) {
        return (turkish ? TURKISH_DAY : ENGLISH_DAY).format(day);
    }

    public String moment(Instant instant) {
        var local = instant.atZone(zone);
        return day(local.toLocalDate()) + " " + TIME.format(local);
    }

    public String period(Days days) {
        @Nullable LocalDate from = days.from();
        @Nullable LocalDate to = days.to();
        if (from == null) {
            return to == null ? text("period.all") : text("period.to", day(to));
        }
        return to == null ? text("period.from", day(from)) : text("period.both", day(from), day(to));
    }
}
