package dev.kopru.desk.word;

import dev.kopru.story.Value;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes values as the page's reader reads them, and hides who somebody is from those who may not see it. */
public final class RecordValues {

    private static final String HIDDEN = "•••";

    private final DeskWords words;
    private final DeskTimes times;
    private final Locale locale;
    private final boolean masked;

    public RecordValues(DeskWords words, DeskTimes times, Locale locale, boolean masked) {
        this.words = words;
        this.times = times;
        this.locale = locale;
        this.masked = masked;
    }

    /**
     * A value as it is shown.
     *
     * @param address where it leads; null = nowhere
     * @param hint what is said on hover; null = nothing
     * @param figure whether it stands to the right
     * @param image the number of an image; null = it is text
     */
    public record Shown(
            String text, @Nullable String address, @Nullable String hint, boolean figure, @Nullable Long image) {

        static Shown text(String text) {
            return new Shown(text, null, null, false, null);
        }

        static Shown figure(String text) {
            return new Shown(text, null, null, true, null);
        }
    }

    public Shown of(Value value) {
        if (value instanceof Value.Amount amount) {
            return Shown.figure(price(amount.amount()) + " " + amount.currency());
        } else if (value instanceof Value.Figure figure) {
            return Shown.figure(figure(figure.figure(), figure.unit()));
        } else if (value instanceof Value.Personal personal) {
            return Shown.text(personal(personal.text()));
        } else if (value instanceof Value.Word word) {
            return Shown.text(word(word.key()));
        } else if (value instanceof Value.Moment moment) {
            return new Shown(times.at(moment.at()), null, times.utc(moment.at()), false, null);
        } else if (value instanceof Value.Day day) {
            return Shown.text(day(day.day()));
        } else if (value instanceof Value.Link link) {
            return new Shown(link.label(), RecordAddress.of(link.record()), null, false, null);
        } else if (value instanceof Value.Run run) {
            return new Shown(words.say("desk.run.title", run.id()), "/runs/" + run.id(), null, false, null);
        } else if (value instanceof Value.Image image) {
            return new Shown(image.name(), null, null, false, image.id());
        }
        return Shown.text(((Value.Text) value).text());
    }

    public List<Shown> all(List<Value> values) {
        return values.stream().map(this::of).toList();
    }

    public String word(String key) {
        return words.say("desk.record." + key);
    }

    public String personal(@Nullable String text) {
        return masked && text != null && !text.isBlank() ? HIDDEN : text == null ? "" : text;
    }

    public boolean masks() {
        return masked;
    }

    /** With its decimals. */
    public String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int decimals = Math.max(0, amount.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount);
    }

    public AuditWords audited() {
        return new AuditWords(words, times, new TimerWords(words, locale));
    }

    /** With two decimals, and with more where they are not zero: shops and books keep prices with six. */
    public String price(BigDecimal price) {
        BigDecimal plain = price.signum() == 0 ? BigDecimal.ZERO : price.stripTrailingZeros();
        return amount(plain.scale() < 2 ? plain.setScale(2) : plain);
    }

    /** With the side on which it stands: what the customer owes, or what the customer has. */
    public String balance(BigDecimal balance) {
        String side = balance.signum() > 0 ? "desk.statements.debit" : "desk.statements.credit";
        return amount(balance.abs()) + (balance.signum() == 0 ? "" : " (" + words.say(side) + ")");
    }

    /** Without zeros behind its decimals. */
    public String figure(BigDecimal figure, @Nullable String unit) {
        String plain = amount(figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros());
        if (unit == null || unit.isEmpty()) {
            return plain;
        }
        return "%".equals(unit) && !"en".equals(locale.getLanguage())
                ? "%" + plain
                : plain + ("%".equals(unit) ? "" : " ") + unit;
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
    }
}
