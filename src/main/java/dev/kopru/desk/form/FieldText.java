package dev.kopru.desk.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value of a record as a field shows it, and back. */
public record FieldText(TypedFigures figures, ZoneId zone) {

    /** Longer texts are read here, and changed in the raw view. */
    public static final int LONGEST = 10_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Set<String> BARE =
            Set.of("quantity", "vatRate", "rate", "weightKg", "exchangeRate", "factor", "percent", "quantityOnHand");

    /** What a browser cannot carry shows as a mark, and is not changed by that. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}");

    String shown(String word, FieldKind kind, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return switch (kind) {
            case AMOUNT -> value.isNumber() ? amount(word, value.decimalValue()) : visible(value.asString(""));
            case MOMENT -> moment(value.asString(""));
            case FIXED -> value.isString() ? cut(visible(value.stringValue())) : cut(value.toString());
            default -> visible(value.asString(""));
        };
    }

    private String amount(String word, BigDecimal figure) {
        return BARE.contains(word) ? figures.bare(figure) : figures.money(figure);
    }

    private String moment(String text) {
        try {
            LocalDateTime local = LocalDateTime.ofInstant(Instant.parse(text), zone);
            return local.truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(text.replace("\r\n", "\n")).replaceAll("\uFFFD");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    /** What was typed, as it is kept; a figure has at least the decimals that it had. */
    JsonNode read(FieldKind kind, String typed, @Nullable JsonNode kept) throws TypedFigures.Unreadable {
        if (typed.isBlank() && kind != FieldKind.TEXT || typed.isEmpty()) {
            return kept != null && kept.isString() ? JSON.stringNode("") : JSON.nullNode();
        }
        if (typed.length() > LONGEST) {
            throw new TypedFigures.Unreadable("desk.figure.tooLong");
        }
        return switch (kind) {
            case AMOUNT -> JSON.numberNode(scaled(figures.read(typed), kept));
            case WHOLE -> JSON.numberNode(whole(typed.strip()));
            case YES_NO -> JSON.booleanNode(Boolean.parseBoolean(typed));
            case MOMENT -> JSON.stringNode(instant(typed.strip()));
            case DAY -> JSON.stringNode(day(typed.strip()));
            default -> JSON.stringNode(typed);
        };
    }

    private static BigDecimal scaled(BigDecimal typed, @Nullable JsonNode kept) {
        int scale = kept != null && kept.isNumber() ? kept.decimalValue().scale() : 0;
        return scale > typed.scale() ? typed.setScale(scale) : typed;
    }

    private static BigInteger whole(String typed) throws TypedFigures.Unreadable {
        if (!WHOLE.matcher(typed).matches()) {
            throw new TypedFigures.Unreadable("desk.figure.noWhole");
        }
        return new BigInteger(typed);
    }

    private String instant(String typed) throws TypedFigures.Unreadable {
        try {
            return typed.endsWith("Z")
                    ? Instant.parse(typed).toString()
                    : LocalDateTime.parse(typed.replace(' ', 'T'))
                            .atZone(zone)
                            .toInstant()
                            .toString();
        } catch (DateTimeException e) {
            throw new TypedFigures.Unreadable("desk.figure.noMoment");
        }
    }

    private static String day(String typed) throws TypedFigures.Unreadable {
        try {
            return LocalDate.parse(typed).toString();
        } catch (DateTimeException e) {
            throw new TypedFigures.Unreadable("desk.figure.noDay");
        }
    }
}
