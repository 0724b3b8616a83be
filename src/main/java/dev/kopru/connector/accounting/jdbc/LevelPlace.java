package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.ChangePosition;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of changes of stock, read from its position. At one instant come the changes of cards, then those of
 * sales orders, then those of SKUs; which of them a key names is its first letter.
 *
 * @param part card code or order id; empty for a SKU and for the beginning of the instant
 */
record LevelPlace(Instant changedAt, Kind kind, String part, String sku) {

    /** What changed. */
    enum Kind {
        START,
        CARD,
        ORDER,
        SKU
    }

    // No code of a card has a line break.
    private static final char AFTER_PART = '\n';

    // Earlier dates mean "no date": they would all be read as one instant, and never be passed.
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    static LevelPlace of(ChangePosition position) {
        String key = position.key();
        if (position.changedAt().isBefore(FIRST) || key.isEmpty()) {
            Instant from = position.changedAt().isBefore(FIRST) ? FIRST : position.changedAt();
            return new LevelPlace(from, Kind.START, "", "");
        }
        Kind kind =
                switch (key.charAt(0)) {
                    case 'c' -> Kind.CARD;
                    case 'o' -> Kind.ORDER;
                    case 's' -> Kind.SKU;
                    default -> Kind.START;
                };
        String rest = key.substring(1);
        int end = rest.indexOf(AFTER_PART);
        return end < 0
                ? new LevelPlace(position.changedAt(), kind, "", rest)
                : new LevelPlace(position.changedAt(), kind, rest.substring(0, end), rest.substring(end + 1));
    }

    /** {@code letter}: c, o or s. */
    static LevelPlace read(Instant changedAt, String letter, String part, String sku) {
        return switch (letter) {
            case "c" -> new LevelPlace(changedAt, Kind.CARD, part, sku);
            case "o" -> new LevelPlace(changedAt, Kind.ORDER, part, sku);
            default -> new LevelPlace(changedAt, Kind.SKU, "", sku);
        };
    }

    ChangePosition position() {
        return new ChangePosition(
                changedAt,
                switch (kind) {
                    case START -> "";
                    case CARD -> "c" + part + AFTER_PART + sku;
                    // Padded, so that keys compare as the ids do.
                    case ORDER -> "o" + String.format(Locale.ROOT, "%019d", Long.parseLong(part)) + AFTER_PART + sku;
                    case SKU -> "s" + sku;
                });
    }

    /** The last card passed at this instant; null when all are. */
    @Nullable
    String passedCard() {
        return kind.compareTo(Kind.CARD) > 0 ? null : part;
    }

    String passedSkuOfCard() {
        return kind == Kind.CARD ? sku : "";
    }

    /** The id of the last sales order passed at this instant; null when all are. */
    @Nullable
    Long passedOrder() {
        if (kind.compareTo(Kind.ORDER) > 0) {
            return null;
        }
        return kind == Kind.ORDER ? Long.parseLong(part) : Long.MIN_VALUE;
    }

    String passedSkuOfOrder() {
        return kind == Kind.ORDER ? sku : "";
    }

    /** The last SKU passed at this instant. */
    String passedSku() {
        return kind == Kind.SKU ? sku : "";
    }
}
