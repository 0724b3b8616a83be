package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.ChangePosition;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of an account's changes, read from its position. At one instant come the changes of balances, then
 * those of cards, of matches and of movements; a key is that word and what it is about.
 *
 * @param code of the account, for a balance or a card
 * @param id of the movement, for a match or a movement
 */
record LedgerPlace(Instant changedAt, Part part, String code, long id) {

    /** What changed, in the order of the words. */
    enum Part {
        START,
        BALANCE,
        CARD,
        MATCH,
        MOVEMENT;

        static Part of(String word) {
            return valueOf(word.strip().toUpperCase(Locale.ROOT));
        }

        private boolean goesById() {
            return this == MATCH || this == MOVEMENT;
        }
    }

    // Earlier dates mean "no date": they would all be read as one instant, and never be passed.
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    static LedgerPlace of(ChangePosition position) {
        if (position.changedAt().isBefore(FIRST)) {
            return start(FIRST);
        }
        for (Part part : Part.values()) {
            String word = word(part);
            if (part != Part.START && position.key().startsWith(word)) {
                return at(position.changedAt(), part, position.key().substring(word.length()));
            }
        }
        return start(position.changedAt());
    }

    private static LedgerPlace start(Instant at) {
        return new LedgerPlace(at, Part.START, "", 0);
    }

    private static LedgerPlace at(Instant at, Part part, String rest) {
        return part.goesById()
                ? new LedgerPlace(at, part, "", Long.parseLong(rest))
                : new LedgerPlace(at, part, rest, 0);
    }

    ChangePosition position() {
        String rest = part.goesById() ? String.format(Locale.ROOT, "%019d", id) : code;
        return new ChangePosition(changedAt, part == Part.START ? "" : word(part) + rest);
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT) + "/";
    }

    /** The last account passed at this instant, among changes of this part; null when all are. */
    @Nullable
    String passedCode(Part of) {
        return part.compareTo(of) > 0 ? null : part == of ? code : "";
    }

    /** The last movement passed at this instant, among changes of this part; null when all are. */
    @Nullable
    Long passedId(Part of) {
        return part.compareTo(of) > 0 ? null : part == of ? Long.valueOf(id) : Long.valueOf(Long.MIN_VALUE);
    }
}
