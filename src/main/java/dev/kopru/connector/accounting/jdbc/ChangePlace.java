package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.ChangePosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of changes, read from its position. At one instant come the changes of cards, then those of price
 * lists, then those of SKUs; which of them a key names is its first letter.
 *
 * @param code of the card or of the price list; empty for a SKU and for the beginning of the instant
 * @param sku empty for a card
 */
record ChangePlace(Instant changedAt, Kind kind, String code, String sku) {

    /** What changed. */
    enum Kind {
        START(""),
        CARD("c"),
        LIST("l"),
        SKU("s");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    // No code of a price list has a line break.
    private static final char AFTER_LIST = '\n';

    // Earlier dates mean "no date": they would all be read as one instant, and never be passed.
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    static ChangePlace of(ChangePosition position) {
        String key = position.key();
        if (position.changedAt().isBefore(FIRST) || key.isEmpty()) {
            Instant from = position.changedAt().isBefore(FIRST) ? FIRST : position.changedAt();
            return new ChangePlace(from, Kind.START, "", "");
        }
        Instant at = position.changedAt();
        String rest = key.substring(1);
        return switch (key.charAt(0)) {
            case 'c' -> card(at, rest);
            case 'l' -> list(at, before(rest), after(rest));
            case 's' -> sku(at, rest);
            default -> new ChangePlace(at, Kind.START, "", "");
        };
    }

    static ChangePlace card(Instant at, String code) {
        return new ChangePlace(at, Kind.CARD, code, "");
    }

    static ChangePlace list(Instant at, String list, String sku) {
        return new ChangePlace(at, Kind.LIST, list, sku);
    }

    static ChangePlace sku(Instant at, String sku) {
        return new ChangePlace(at, Kind.SKU, "", sku);
    }

    ChangePosition position() {
        return new ChangePosition(
                changedAt,
                switch (kind) {
                    case START -> "";
                    case CARD -> kind.letter + code;
                    case LIST -> kind.letter + code + AFTER_LIST + sku;
                    case SKU -> kind.letter + sku;
                });
    }

    /** The last card passed at this instant; null when all are. */
    @Nullable
    String passedCard() {
        return kind.compareTo(Kind.CARD) > 0 ? null : code;
    }

    /** The last SKU passed at this instant. */
    String passedSku() {
        return kind == Kind.SKU ? sku : "";
    }

    private static String before(String rest) {
        int at = rest.indexOf(AFTER_LIST);
        return at < 0 ? rest : rest.substring(0, at);
    }

    private static String after(String rest) {
        int at = rest.indexOf(AFTER_LIST);
        return at < 0 ? "" : rest.substring(at + 1);
    }
}
