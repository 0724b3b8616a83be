package dev.kopru.admin.statement;

import dev.kopru.admin.request.DocumentsBusyException;
import dev.kopru.statement.Days;
import dev.kopru.statement.access.Editions;
import dev.kopru.statement.document.Edition;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads statements for whoever asks, only a few at a time: a long one is unpacked piece by piece, and as many pieces at once
 * as there may be requests do not fit into a small memory.
 */
@Component
class StatementTurns {

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    /** Most are read within a millisecond; a burst of them need not come again. */
    private static final int MOST_WAITING = 100;

    private final Editions editions;
    private final Turns turns = new Turns(AT_ONCE, MOST_WAITING);

    StatementTurns(Editions editions) {
        this.editions = editions;
    }

    /** As {@link Editions#find}; throws {@link DocumentsBusyException} when there is no turn to be had. */
    Optional<Edition> find(String account, @Nullable String currency, Days days, Locale locale) {
        return inTurn(() -> editions.find(account, currency, days, locale));
    }

    /** As {@link Editions#page}, and as {@link #find}. */
    Optional<Edition> page(String account, @Nullable String currency, Days days, Locale locale) {
        return inTurn(() -> editions.page(account, currency, days, locale));
    }

    private Optional<Edition> inTurn(Supplier<Optional<Edition>> reading) {
        turns.take(1);
        try {
            return reading.get();
        } finally {
            turns.giveBack(1);
        }
    }
}
